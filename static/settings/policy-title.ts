import { SEVERITIES } from '../../src/domain/escalation/severity';
import { POLICY_KINDS } from '../../src/domain/policy/policy-set';
import type { Translate } from '../../src/words/translate';

const KINDS = [...POLICY_KINDS, 'locks', 'keeping'] as const;

/** They are there once. */
const NAMELESS: readonly (typeof KINDS)[number][] = ['settings', 'vocabulary', 'locks', 'keeping'];

interface Named {
  readonly kind: string;
  readonly policyId: string;
  readonly name: string;
}

/** What people call a policy, with its kind. Settings and locks are there once and need no name. */
export function policyTitle(t: Translate, { kind, policyId, name }: Named): string {
  const known = KINDS.find((one) => one === kind);
  const kindName = known ? t(`settings.kind.${known}`) : kind;
  if (known !== undefined && NAMELESS.includes(known)) return kindName;
  const severity = known === 'severity' ? SEVERITIES.find((one) => one === policyId) : undefined;
  return `${kindName} ${severity ? t(`severity.${severity}`) : name}`;
}
