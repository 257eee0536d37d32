import type { JournalEntry } from '../../domain/escalation/journal';
import type { Store } from '../ports/store';

const PAGE = 100;
const MOST_PAGES = 20;

/** What the audit reads: the journal from its beginning, as far as it is looked at. `cut`: there is more of it. */
export interface AuditedJournal {
  readonly entries: readonly JournalEntry[];
  readonly cut: boolean;
}

/** At most the first 2,000 entries, in the order in which they were decided. */
export async function readJournal(store: Store, escalationId: string): Promise<AuditedJournal> {
  const entries: JournalEntry[] = [];
  let cursor: string | undefined;
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const found = await store.query('entry', {
      index: 'by-escalation',
      partition: [escalationId],
      limit: PAGE,
      ...(cursor === undefined ? {} : { cursor }),
    });
    entries.push(...found.rows.map(({ row }) => row));
    cursor = found.cursor;
    if (cursor === undefined) return { entries, cut: false };
  }
  return { entries, cut: true };
}
