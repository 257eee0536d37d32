import type { FieldKind } from './field';

/** SLA fields are computed, read-only, and compared in JQL by functions only. */
export const slaKind: FieldKind = {
  jql: 'sla',
  json: () => null,
  read: () => ({ problem: 'Field cannot be set. It is not on the appropriate screen, or unknown.' }),
  text: () => null,
  names: () => [],
  rank: (value) => (typeof value === 'number' ? value : null),
};
