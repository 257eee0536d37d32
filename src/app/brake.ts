import { MINUTE, type Instant } from '../domain/time';
import type { Ports } from './ports/ports';
import type { Stored, Write } from './ports/store';
import type { JobRow } from './rows';
import { unsentDigest } from './unsent-digest';

/** Nobody is told more often than this: what comes in between is gathered into one digest. */
export const BRAKE_MS = 5 * MINUTE;

/** When a person was last told, and by which effect: the same effect tried again still has its turn. */
export interface Turn {
  readonly at: Instant;
  readonly by: string;
  /** Something was held back since: the next to tell the person is the digest, or new steps would keep it waiting for ever. */
  readonly isAwaited: boolean;
}

const turnKey = (person: string): string => `told:${person}`;

const turnRow = (person: string, { at, by, isAwaited }: Turn): JobRow => ({
  id: turnKey(person),
  kind: 'told',
  state: 'live',
  at,
  body: { by, isAwaited },
});

const turnOf = ({ row }: Stored<'job'>): Turn => ({
  at: row.at,
  by: byIn(row.body),
  isAwaited: isAwaitedIn(row.body),
});

/** Of these people, those whose turn it is: they may be told by this effect now. Asked again by the same effect, the answer stands. */
export async function takeTurns(
  ports: Ports,
  people: readonly string[],
  effectId: string,
): Promise<readonly string[]> {
  const known = await readTurns(ports, people);
  const free: string[] = [];
  for (const person of people) {
    if (await takeTurn(ports, person, effectId, known.get(person))) free.push(person);
  }
  return free;
}

async function takeTurn(
  ports: Ports,
  person: string,
  by: string,
  stored: Stored<'job'> | undefined,
): Promise<boolean> {
  const turn: Turn = { at: ports.clock.now(), by, isAwaited: false };
  if (!stored) {
    if ((await ports.store.create('job', turnKey(person), turnRow(person, turn))) === 'created') return true;
    return (await readTurn(ports, person))?.turn.by === by;
  }
  const last = turnOf(stored);
  if (last.by === by) return true;
  if (last.isAwaited || (await unsentDigest(ports, last.by))) return false;
  if (last.at + BRAKE_MS > turn.at) {
    // Another that was first has told the person, or has written the same.
    await ports.store.transact([turnWrite(person, { ...last, isAwaited: true }, stored.rev)]);
    return false;
  }
  if ((await ports.store.transact([turnWrite(person, turn, stored.rev)])) === 'applied') return true;
  return (await readTurn(ports, person))?.turn.by === by;
}

/** The write that gives a person's turn away, guarded by the revision at which it was read. */
export const turnWrite = (person: string, turn: Turn, rev: number): Write => ({
  put: 'job',
  key: turnKey(person),
  row: turnRow(person, turn),
  rev,
});

/**
 * The turn of a digest that is sent now, which may be an hour after it was gathered: points were short. Null when it may go, else when
 * to ask again, in epoch ms: somebody else told the person less than the brake ago.
 */
export async function takeDigestTurn(ports: Ports, person: string, by: string): Promise<Instant | null> {
  const now = ports.clock.now();
  const { turn, rev } = await readOrMakeTurn(ports, person);
  if (turn.by !== by && turn.at + BRAKE_MS > now) return turn.at + BRAKE_MS;
  const taken = await ports.store.transact([turnWrite(person, { at: now, by, isAwaited: false }, rev)]);
  return taken === 'applied' ? null : now + MINUTE;
}

/** A person's last turn with its revision. */
export async function readTurn(
  ports: Ports,
  person: string,
): Promise<{ readonly turn: Turn; readonly rev: number } | undefined> {
  const stored = await ports.store.get('job', turnKey(person));
  return stored && { turn: turnOf(stored), rev: stored.rev };
}

/** The same, made when the person was never told: guarded writes need a row that is there. */
export async function readOrMakeTurn(
  ports: Ports,
  person: string,
): Promise<{ readonly turn: Turn; readonly rev: number }> {
  const known = await readTurn(ports, person);
  if (known) return known;
  await ports.store.create(
    'job',
    turnKey(person),
    turnRow(person, { at: 0, by: 'nobody', isAwaited: false }),
  );
  const made = await readTurn(ports, person);
  if (!made) throw new Error(`the turn of ${person} was created and is not there`);
  return made;
}

/** By person: when they may be told again. */
export async function freeAgainAt(
  ports: Ports,
  people: readonly string[],
): Promise<ReadonlyMap<string, Instant>> {
  const turns = await readTurns(ports, people);
  return new Map([...turns].map(([person, stored]) => [person, stored.row.at + BRAKE_MS]));
}

async function readTurns(
  ports: Ports,
  people: readonly string[],
): Promise<ReadonlyMap<string, Stored<'job'>>> {
  if (people.length === 0) return new Map();
  const rows = await ports.store.getMany(
    people.map((person) => ({ entity: 'job' as const, key: turnKey(person) })),
  );
  return new Map(rows.flatMap((row, index) => (row ? [[people[index] ?? '', row] as const] : [])));
}

function byIn(body: unknown): string {
  return typeof body === 'object' && body !== null && 'by' in body ? String(body.by) : 'nobody';
}

function isAwaitedIn(body: unknown): boolean {
  return typeof body === 'object' && body !== null && 'isAwaited' in body && body.isAwaited === true;
}
