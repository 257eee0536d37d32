import type { Audience } from '../../domain/escalation/audience';
import type { Escalation } from '../../domain/escalation/escalation';
import type { Instant } from '../../domain/time';
import type { Store } from '../ports/store';
import type { EntryRow } from '../rows';

const A_PAGE = 100;
/** News from further back are no news. */
const MOST_PAGES = 3;

/** The journal, newest first, back to the last update of each of these audiences, or its newest 300 entries. */
export async function readJournalSince(
  store: Store,
  head: Escalation,
  audiences: readonly Audience[],
): Promise<readonly EntryRow[]> {
  return readJournalBack(
    store,
    head.id,
    Math.min(...audiences.map((audience) => head.updatedAt?.[audience] ?? head.openedAt)),
  );
}

/** The journal, newest first, back to an instant, or its newest 300 entries. */
export async function readJournalBack(
  store: Store,
  escalationId: string,
  since: Instant,
): Promise<readonly EntryRow[]> {
  const found: EntryRow[] = [];
  let cursor: string | undefined;
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const { rows, cursor: next } = await store.query('entry', {
      index: 'by-escalation',
      partition: [escalationId],
      order: 'descending',
      limit: A_PAGE,
      ...(cursor === undefined ? {} : { cursor }),
    });
    found.push(...rows.map(({ row }) => row));
    if (next === undefined || (rows.at(-1)?.row.at ?? 0) < since) break;
    cursor = next;
  }
  return found;
}
