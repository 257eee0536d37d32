import type { EffortSaid } from '../../contract/records-view';
import type { EffortKind, EffortOccasion } from '../../domain/insight/effort';
import { fail, type Result } from '../../domain/problem';
import { actOnEscalation } from '../act-on-escalation';
import type { EscalationPermit } from '../permit';
import type { Ports } from '../ports/ports';
import type { Store } from '../ports/store';

const ENTRIES_LOOKED_AT = 20;

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
    readonly requestId?: string;
  },
): Promise<Result<void>> {
  if (given.requestId !== undefined && (await isLogged(ports.store, permit.escalationId, given.requestId)))
    return fail('already-done', 'this effort is logged already');
  const person = given.person ?? permit.by;
  if (person !== permit.by && !(await permit.desk.isPerson(person))) {
    return fail('invalid', 'effort is somebody’s', [
      { path: 'person', message: 'is no active person who can be found' },
    ]);
  }
  return actOnEscalation(ports, permit, { do: 'log-effort', ...given, person });
}

/** Sent again because the answer got lost: among the newest of what was logged is what this form sent. */
async function isLogged(store: Store, escalationId: string, requestId: string): Promise<boolean> {
  const { rows } = await store.query('entry', {
    index: 'by-escalation-kind',
    partition: [escalationId, 'effort-logged'],
    order: 'descending',
    limit: ENTRIES_LOOKED_AT,
  });
  return rows.some(({ row }) => row.lines.some(({ params }) => params['requestId'] === requestId));
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
