import { chaseDuty, nextChase } from '../domain/escalation/chase-duty';
import type { DecisionInputs } from '../domain/escalation/decision-inputs';
import { HOUR, type Instant } from '../domain/time';
import { advanceEscalation } from './advance-escalation';
import { lookSoon } from './apply-decision';
import { agendaKey, agendaWrite, effectWrites, fanOut, rank } from './decision-writes';
import type { Ports } from './ports/ports';
import type { Stored, Write } from './ports/store';

/** Looks at one duty: an action that came due is told to its owner, then to the manager. */
export async function advanceDuty(ports: Ports, id: string): Promise<void> {
  const duty = await ports.store.get('duty', id);
  if (!duty) {
    ports.log.warn(`the agenda names duty ${id}, which does not exist`);
    return;
  }
  const head = await headInSight(ports, duty.row.escId);
  if (!head) throw new Error(`duty ${id} belongs to no escalation`);
  const now = ports.clock.now();
  const { frozen } = head.row;
  if (frozen && duty.row.state === 'open') return postpone(ports, duty, rank(head.row.severity), now);
  const chase = chaseDuty(duty.row, head.row, now);
  if (!chase) return;
  const { next, effects, lines } = chase;
  const severity = rank(head.row.severity);
  const again = next.state === 'open' ? nextChase(next) : Number.POSITIVE_INFINITY;
  const at = String(now).padStart(15, '0');
  const writer = id.slice(duty.row.escId.length + 1);
  const writes: Write[] = [
    { put: 'duty', key: id, row: next, rev: duty.rev },
    Number.isFinite(again)
      ? agendaWrite('duty', id, again, severity)
      : { remove: 'agenda', key: agendaKey('duty', id) },
  ];
  if (lines.length > 0) {
    const row = {
      escId: next.escId,
      projectId: head.row.projectId,
      at: now,
      by: 'engine',
      lines,
      inputs: {
        of: 'duty',
        duty: duty.row,
        head: { stage: head.row.stage, managerId: head.row.managerId, subjectId: head.row.subjectId },
        now,
      } satisfies DecisionInputs,
    };
    writes.push({ put: 'entry', key: `${next.escId}:${at}:${writer}`, row, rev: 0 });
  }
  if (effects.length > 0) {
    writes.push(
      ...effectWrites(
        fanOut(`${next.escId}:${at}:${writer}`, next.escId, head.row.projectId, effects, now),
        severity,
      ),
    );
  }
  if ((await ports.store.transact(writes)) === 'applied') await lookSoon(ports, writes);
}

/** A record that stands still and is to be looked for again is looked for first: it may be back. */
async function headInSight(ports: Ports, escId: string): Promise<Stored<'escalation'> | undefined> {
  const head = await ports.store.get('escalation', escId);
  if (!head?.row.frozen || head.row.frozen.lookAgainAt > ports.clock.now()) return head;
  await advanceEscalation(ports, escId);
  return ports.store.get('escalation', escId);
}

/** While its record stands still nobody is chased: it is looked at again as often as the record is. */
async function postpone(
  ports: Ports,
  { key, row, rev }: Stored<'duty'>,
  severity: 0 | 1 | 2 | 3,
  now: Instant,
): Promise<void> {
  await ports.store.transact([
    { put: 'duty', key, row, rev },
    agendaWrite('duty', key, now + HOUR, severity),
  ]);
}
