import type { EffortSaid } from '../../contract/records-view';
import type { EffortKind, EffortOccasion } from '../../domain/insight/effort';
import { fail, type Result } from '../../domain/problem';
import { actOnEscalation } from '../act-on-escalation';
import type { EscalationPermit } from '../permit';
import type { Ports } from '../ports/ports';

/** Minutes logged by hand, for oneself or for another person who is there. */
export async function logEffort(
  ports: Ports,
  permit: EscalationPermit,
  given: {
    readonly minutes: number;
    readonly work: EffortKind;
    readonly person: string | null;
    readonly startedAt: number | null;
    readonly occasion: 'by-hand' | 'acknowledge';
  },
): Promise<Result<void>> {
  const person = given.person ?? permit.by;
  if (person !== permit.by && !(await permit.desk.isPerson(person))) {
    return fail('invalid', 'effort is somebody’s', [
      { path: 'person', message: 'is no active person who can be found' },
    ]);
  }
  return actOnEscalation(ports, permit, { do: 'log-effort', ...given, person });
}

/** What was said in passing, after the act itself was done: when this fails the act stands, and the effort is not known. */
export async function logInPassing(
  ports: Ports,
  permit: EscalationPermit,
  occasion: Exclude<EffortOccasion, 'by-hand' | 'acknowledge'>,
  said: EffortSaid | undefined,
): Promise<void> {
  if (said === undefined) return;
  const logged = await actOnEscalation(ports, permit, {
    do: 'log-effort',
    ...said,
    person: permit.by,
    occasion,
    startedAt: null,
  });
  if (!logged.ok)
    ports.log.warn(`effort on ${permit.escalationId} was not logged: ${logged.problem.message}`);
}
