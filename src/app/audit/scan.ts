import { HOUR, type Instant } from '../../domain/time';
import { agendaKey } from '../decision-writes';
import { LOOK_BUDGET_MS } from '../look-budget';
import type { Ports } from '../ports/ports';
import type { Stored, StoreQuery } from '../ports/store';
import type { AgendaRow, Rows } from '../rows';
import type { Finding, Tour } from './finding';

const PAGE = 100;

/** What comes due within this is looked at in every audit, up to four thousand rows of a kind; the storage takes so much a minute. */
const SOON = HOUR;
const PAGES_SOON = 40;
/** Of all others two thousand a time, where the last audit ended. */
const PAGES_IN_TURN = 20;

/** A kind of row that waits for time, by an index whose range is when. */
export interface Waiting<E extends AgendaRow['type'] & keyof Rows> {
  readonly entity: E;
  /** Names its tour. */
  readonly name: string;
  readonly index: string;
  readonly partition: readonly string[];
  /** The range attribute of a row. */
  readonly at: (row: Rows[E]) => Instant;
}

/** Goes through an index page by page while time allows; answers whether it came to the end. */
export async function scan<E extends keyof Rows>(
  ports: Ports,
  entity: E,
  query: Omit<StoreQuery, 'limit' | 'cursor'>,
  see: (rows: readonly Stored<E>[]) => Promise<void>,
  mostPages: number,
): Promise<boolean> {
  let cursor: string | undefined;
  for (let page = 0; page < mostPages; page += 1) {
    if (ports.clock.remainingMs() < LOOK_BUDGET_MS) return false;
    const found = await ports.store.query(entity, {
      ...query,
      limit: PAGE,
      ...(cursor === undefined ? {} : { cursor }),
    });
    await see(found.rows);
    cursor = found.cursor;
    if (cursor === undefined) return true;
  }
  return false;
}

/** Goes through what is due soon, and a stretch of all the rest; `reached` is where the next audit goes on, null at the end. */
export async function scanInTurn<E extends AgendaRow['type'] & keyof Rows>(
  ports: Ports,
  { entity, name, index, partition, at }: Waiting<E>,
  tour: Tour,
  now: Instant,
  see: (rows: readonly Stored<E>[]) => Promise<void>,
): Promise<{ readonly complete: boolean; readonly tour: Tour }> {
  const complete = await scan(ports, entity, { index, partition, to: now + SOON }, see, PAGES_SOON);
  const begin = Math.max(tour[name] ?? 0, now + SOON);
  let reached = begin;
  const isThrough = await scan(
    ports,
    entity,
    { index, partition, from: begin },
    async (rows) => {
      await see(rows);
      const last = rows.at(-1);
      if (last) reached = at(last.row);
    },
    PAGES_IN_TURN,
  );
  // Where more rows than a stretch wait for one and the same instant, the tour begins anew.
  return { complete, tour: isThrough || reached === begin ? {} : { [name]: reached } };
}

/**
 * Judges rows as the index showed them, and those that look wrong a second time, read by key: index reads may lag. `agendaAt` is when the
 * agenda says that a row is to be looked at, undefined where it says nothing.
 */
export async function judgeTwice<E extends AgendaRow['type'] & keyof Rows>(
  ports: Ports,
  entity: E,
  rows: readonly Stored<E>[],
  judge: (row: Stored<E>, agendaAt: Instant | undefined) => readonly Finding[],
): Promise<readonly Finding[]> {
  const first = await agendaOf(ports, entity, rows);
  const doubtful = rows.filter((row) => judge(row, first.get(row.key)).length > 0);
  if (doubtful.length === 0) return [];
  const again = await ports.store.getMany(doubtful.map(({ key }) => ({ entity, key })));
  const there = again.filter((row) => row !== undefined);
  const second = await agendaOf(ports, entity, there);
  return there.flatMap((row) => judge(row, second.get(row.key)));
}

async function agendaOf<E extends AgendaRow['type'] & keyof Rows>(
  ports: Ports,
  type: E,
  rows: readonly Stored<E>[],
): Promise<ReadonlyMap<string, Instant>> {
  const found = await ports.store.getMany(
    rows.map(({ key }) => ({ entity: 'agenda' as const, key: agendaKey(type, key) })),
  );
  return new Map(
    found.flatMap((row, index) => (row ? [[rows[index]?.key ?? '', row.row.dueAt] as const] : [])),
  );
}
