import type { Effect } from '../domain/escalation/effect';
import type { Instant } from '../domain/time';
import { BRAKE_MS, freeAgainAt } from './brake';
import { agendaKey, effectWrites, fanOut } from './decision-writes';
import type { Ports } from './ports/ports';
import type { Write } from './ports/store';
import type { EffectRow } from './rows';
import { toldBy } from './told-by';

/** So many rows of two writes each still fit the transaction that settles the comment. */
const MOST_AT_ONCE = 9;

/** After a comment was put: one waiting message for each person whom it tells and does not mention, and what can be looked at at once. */
export async function heldBack(
  ports: Ports,
  row: EffectRow,
  work: Effect,
): Promise<{ readonly writes: readonly Write[]; readonly looks: readonly string[] }> {
  const telling = toldBy(work);
  if (!telling) return { writes: [], looks: [] };
  const { issueId, say, params } = telling;
  const people = telling.people.filter((person) => !(row.mentions ?? telling.people).includes(person));
  const messages = people.map((person) => ({
    kind: 'mail' as const,
    id: `${work.id}:mail:${person}`,
    issueId,
    person,
    say,
    params,
  }));
  const now = ports.clock.now();
  if (messages.length > MOST_AT_ONCE) {
    const follow = fanOut(`${row.id}:then`, row.escId, row.projectId, messages, now);
    return { writes: effectWrites(follow, row.rank), looks: [agendaKey('effect', follow.id)] };
  }
  const freeAt = await freeAgainAt(ports, people);
  const writes = messages.flatMap((message) => {
    const waiting: EffectRow = {
      ...row,
      id: message.id,
      recipient: message.person,
      state: 'pending',
      dueAt: whenNext(freeAt.get(message.person) ?? now, now),
      decidedAt: now,
      work: message,
      attempts: 0,
      leasedUntil: 0,
      outcome: '',
      mentions: null,
    };
    return effectWrites(waiting, row.rank);
  });
  return { writes, looks: [] };
}

/**
 * Whoever may be told again already and was not told waits for a digest: what comes meanwhile is gathered together, for each time costs
 * the storage the whole digest.
 */
const whenNext = (freeAt: Instant, now: Instant): Instant => (freeAt > now ? freeAt : now + BRAKE_MS);
