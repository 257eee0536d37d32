import type { Invocation } from '../../sandbox/platform/runtime/invocation';

/** What set a call of the app off: the schedule, a product event, a person, or what a message of the queue asked for. */
export const CAUSES = ['sweep', 'step', 'event', 'reconcile', 'audit', 'import', 'person'] as const;
export type Cause = (typeof CAUSES)[number];

/** `step`: a look at one thing that waits for time, or a drain of many. */
export function causeOf(call: Invocation | undefined): Cause {
  const key = call?.parts.spec.key;
  if (key === 'sweep') return 'sweep';
  if (key === 'issue-changed') return 'event';
  if (key !== 'engine') return 'person';
  const look = lookOf(call?.parts.payload);
  if (look === 'reconcile' || look === 'audit') return look;
  return look.startsWith('import:') ? 'import' : 'step';
}

function lookOf(payload: unknown): string {
  const { body } = (payload ?? {}) as { readonly body?: { readonly look?: unknown } };
  return typeof body?.look === 'string' ? body.look : '';
}
