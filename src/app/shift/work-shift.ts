import { agendaKey } from '../decision-writes';
import { commandEscalation } from '../command-escalation';
import { LOOK_BUDGET_MS } from '../look-budget';
import type { Ports } from '../ports/ports';
import { readShift, writeShift } from './shift-job';

/**
 * Sets the new manager on every escalation of an accepted hand-over. It may be killed anywhere: what was set is left alone the next
 * time, and its agenda row is due until all is done. What somebody else manages meanwhile, or the new manager may not see, stays.
 */
export async function workShift(ports: Ports, fromId: string): Promise<void> {
  const { store, clock } = ports;
  const found = await readShift(store, fromId);
  const key = agendaKey('shift', fromId);
  if (!found) {
    ports.log.warn(`the agenda names a hand-over of ${fromId}, which does not exist`);
    return;
  }
  const { offer } = found;
  if (offer.state !== 'running') return;
  const stayed: string[] = [];
  for (const { id, words } of offer.escalations) {
    if (clock.remainingMs() < LOOK_BUDGET_MS) return ports.later.push([{ look: key, delaySeconds: 0 }]);
    if (!(await isTaken(ports, id, offer.fromId, offer.toId, words))) stayed.push(id);
  }
  const outcome = await writeShift(ports, found, { ...offer, state: 'done', stayed });
  if (outcome === 'conflict') ports.log.info(`the hand-over of ${fromId} was finished by another`);
}

/** @throws when it has to be tried again: the job is looked at once more. */
async function isTaken(
  ports: Ports,
  escalationId: string,
  from: string,
  accountId: string,
  words: string,
): Promise<boolean> {
  const head = await ports.store.get('escalation', escalationId);
  if (!head) return false;
  if (head.row.managerId === accountId) return true;
  if (head.row.managerId !== from) return false;
  const sees = await ports.desk.whoMayBrowse(head.row.subjectId, [accountId]);
  if (!sees.has(accountId)) return false;
  const command = { do: 'take-shift', accountId, from, words } as const;
  const taken = await commandEscalation(ports, escalationId, accountId, command);
  if (taken.ok || taken.problem.code === 'already-done') return true;
  if (taken.problem.code === 'changed-meanwhile') return isStillTheirs(ports, escalationId, from);
  return false;
}

/** Somebody else manages it meanwhile: it stays. It only kept changing: it is tried again. */
async function isStillTheirs({ store }: Ports, escalationId: string, from: string): Promise<false> {
  const head = await store.get('escalation', escalationId);
  if (head?.row.managerId === from)
    throw new Error(`escalation ${escalationId} kept changing while it was handed over`);
  return false;
}
