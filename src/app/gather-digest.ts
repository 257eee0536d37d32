import type { DigestItem, Effect } from '../domain/escalation/effect';
import { BRAKE_MS, readOrMakeTurn, turnWrite } from './brake';
import { agendaKey, agendaWrite } from './decision-writes';
import { effectJournal } from './effect-journal';
import type { Ports } from './ports/ports';
import type { Stored, Write } from './ports/store';
import type { EffectRow } from './rows';
import { digestId, unsentDigest } from './unsent-digest';

/** So many messages change hands in one transaction: three rows each, the digest with its agenda row, and the person's turn. */
const PAGE = 7;
/** A digest carries no more; what is left over goes into the next. */
const MOST_ITEMS = 280;
const QUERY_PAGE = 100;

type Message = Extract<Effect, { kind: 'mail' }>;

/**
 * A message that was held back comes due: everything that waits for the same person goes into one digest. Each message changes hands
 * in a transaction that also changes the digest, so it is in exactly one; the person's turn goes along, so nothing else tells them until
 * it is sent. The digest's id names the turn after which it gathers: two workers at once gather into the same one. A digest that waits
 * for points takes in what comes due meanwhile: a person has one at a time.
 */
export async function gatherDigest(
  ports: Ports,
  due: Stored<'effect'>,
  message: Message,
): Promise<readonly string[]> {
  const { person } = message;
  const now = ports.clock.now();
  const { turn, rev: turnRev } = await readOrMakeTurn(ports, person);
  const unsent = await unsentDigest(ports, turn.by);
  // Somebody sends it right now.
  if (unsent && unsent.row.leasedUntil > now) return postpone(ports, due, unsent.row.leasedUntil);
  if (unsent && roomIn(unsent.row) > 0) {
    const waiting = (await readWaiting(ports, person, due)).slice(0, roomIn(unsent.row));
    return (await fill(ports, unsent, waiting, [])) ? [agendaKey('effect', turn.by)] : [];
  }
  if (turn.at + BRAKE_MS > now) return postpone(ports, due, turn.at + BRAKE_MS);
  const id = digestId(person, turn.at);
  // Made as ended, so that a digest nobody put anything into waits for nothing.
  const empty: EffectRow = {
    ...due.row,
    id,
    recipient: person,
    state: 'cancelled',
    dueAt: now,
    decidedAt: now,
    work: { kind: 'digest', id, person, items: [] },
    outcome: 'nothing was put into it',
  };
  await ports.store.create('effect', id, empty);
  const digest = await ports.store.get('effect', id);
  if (digest?.row.work.kind !== 'digest') throw new Error(`digest ${id} was created and is not there`);
  const waiting = await readWaiting(ports, person, due);
  const filled = await fill(ports, digest, waiting, [
    turnWrite(person, { at: now, by: id, isAwaited: false }, turnRev),
  ]);
  return filled ? [agendaKey('effect', id)] : [];
}

const roomIn = ({ work }: EffectRow): number => (work.kind === 'digest' ? MOST_ITEMS - work.items.length : 0);

/** The person was told by something else meanwhile: the message waits for the next digest. */
async function postpone(ports: Ports, { key, row, rev }: Stored<'effect'>, until: number): Promise<[]> {
  await ports.store.transact([
    { put: 'effect', key, row: { ...row, dueAt: until }, rev },
    agendaWrite('effect', row.id, until, row.rank),
  ]);
  return [];
}

/** Messages for a person that nobody holds, the longest waiting first. Index reads may lag, so each is read again by key. */
async function readWaiting(
  ports: Ports,
  person: string,
  due: Stored<'effect'>,
): Promise<readonly Stored<'effect'>[]> {
  const keys = new Set([due.key]);
  let cursor: string | undefined;
  do {
    const page = await ports.store.query('effect', {
      index: 'by-recipient',
      partition: [person, 'pending'],
      limit: QUERY_PAGE,
      ...(cursor === undefined ? {} : { cursor }),
    });
    for (const { key, row } of page.rows) if (row.work.kind === 'mail') keys.add(key);
    cursor = page.cursor;
  } while (cursor !== undefined && keys.size < MOST_ITEMS);
  const now = ports.clock.now();
  const rows = await ports.store.getMany([...keys].map((key) => ({ entity: 'effect' as const, key })));
  return rows
    .filter((found) => found !== undefined)
    .filter(({ row }) => row.state === 'pending' && row.work.kind === 'mail' && row.leasedUntil <= now)
    .slice(0, MOST_ITEMS);
}

async function fill(
  ports: Ports,
  digest: Stored<'effect'>,
  waiting: readonly Stored<'effect'>[],
  firstAlong: readonly Write[],
): Promise<boolean> {
  const { key } = digest;
  let { rev, row } = digest;
  let along = firstAlong;
  let filled = false;
  for (let from = 0; from < waiting.length; from += PAGE) {
    const page = waiting.slice(from, from + PAGE);
    const now = ports.clock.now();
    row = withItems(row, page, now);
    const writes: Write[] = [
      { put: 'effect', key, row, rev },
      agendaWrite('effect', row.id, row.dueAt, row.rank),
      ...along,
      ...page.flatMap((message) => gathered(message, row.id, now)),
    ];
    if ((await ports.store.transact(writes)) === 'conflict') return filled;
    rev += 1;
    along = [];
    filled = true;
  }
  return filled;
}

/** The digest with these messages in it; it is drained, and journalled, under the most severe escalation it tells of. */
function withItems(digest: EffectRow, page: readonly Stored<'effect'>[], now: number): EffectRow {
  if (digest.work.kind !== 'digest') return digest;
  const items: DigestItem[] = [...digest.work.items];
  for (const { row } of page) {
    if (row.work.kind !== 'mail') continue;
    const { issueId, say, params } = row.work;
    const { escId, projectId, rank, decidedAt } = row;
    items.push({ escId, projectId, issueId, rank, say, params, decidedAt });
  }
  const [first, ...others] = items;
  const most = others.reduce((worst, item) => (worst && worst.rank <= item.rank ? worst : item), first);
  return {
    ...digest,
    escId: most?.escId ?? digest.escId,
    projectId: most?.projectId ?? digest.projectId,
    rank: most?.rank ?? digest.rank,
    state: 'pending',
    dueAt: Math.max(digest.dueAt, now),
    work: { ...digest.work, items },
    outcome: '',
  };
}

function gathered({ key, row, rev }: Stored<'effect'>, digestId: string, now: number): Write[] {
  if (row.work.kind === 'fan-out') return [];
  return [
    { put: 'effect', key, row: { ...row, state: 'gathered', outcome: digestId }, rev },
    { remove: 'agenda', key: agendaKey('effect', row.id) },
    ...effectJournal(row, row.work, 'gathered', digestId, now),
  ];
}
