import type { Entity } from '../rows';
import { agendaKey } from '../decision-writes';
import { LOOK_BUDGET_MS } from '../look-budget';
import type { Ports } from '../ports/ports';
import type { Stored, StoreQuery } from '../ports/store';
import type { AgendaRow } from '../rows';

const PAGE = 100;

/** Goes through an index page by page while time allows; answers whether it came to the end. */
export async function scan<E extends Entity>(
  ports: Ports,
  entity: E,
  query: Omit<StoreQuery, 'limit' | 'cursor'>,
  see: (rows: readonly Stored<E>[]) => Promise<void>,
  mostPages = 100,
): Promise<boolean> {
  let cursor: string | undefined;
  for (let page = 0; page < mostPages; page += 1) {
    if (ports.clock.remainingMs() < LOOK_BUDGET_MS) return false;
    const found = await ports.store.query(entity, {
      ...query,
      limit: PAGE,
      ...(cursor === undefined ? {} : { cursor }),
    });
    // Index reads may lag: what is found is read again by key.
    const rows = await ports.store.getMany(found.rows.map(({ key }) => ({ entity, key })));
    await see(rows.filter((row) => row !== undefined));
    cursor = found.cursor;
    if (cursor === undefined) return true;
  }
  return false;
}

/** By id: when the agenda says that each of these is to be looked at; absent where it says nothing. */
export async function agendaOf(
  ports: Ports,
  type: AgendaRow['type'],
  ids: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const rows = await ports.store.getMany(
    ids.map((id) => ({ entity: 'agenda' as const, key: agendaKey(type, id) })),
  );
  return new Map(rows.flatMap((row, index) => (row ? [[ids[index] ?? '', row.row.dueAt] as const] : [])));
}
