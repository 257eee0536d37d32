import { journalKind, type JournalKind } from '../../domain/audit/journal-kind';
import type { Store, Stored } from '../ports/store';

const ENTRIES_A_PAGE = 25;
/** A page of one kind looks through so many entries at most, and is short where it finds few among them. */
const LOOKED_AT_ONCE = 100;
const MOST_READS = 5;

export interface HistoryPage {
  readonly entries: readonly Stored<'entry'>['row'][];
  readonly keys: readonly string[];
  readonly cursor: string | null;
}

/** Entries newest first, of one kind with the lines of that kind alone. The work is bounded however long the journal is. */
export async function pageHistory(
  store: Store,
  escalationId: string,
  kind: JournalKind | null,
  from: string | null,
): Promise<HistoryPage> {
  const found: Stored<'entry'>[] = [];
  let cursor = from;
  for (let read = 0; read < MOST_READS; read += 1) {
    const page = await store.query('entry', {
      index: 'by-escalation',
      partition: [escalationId],
      order: 'descending',
      limit: kind === null ? ENTRIES_A_PAGE : LOOKED_AT_ONCE,
      ...(cursor === null ? {} : { cursor }),
    });
    found.push(...page.rows.flatMap((entry) => ofKind(entry, kind)));
    cursor = page.cursor ?? null;
    if (kind === null || cursor === null || found.length >= ENTRIES_A_PAGE) break;
  }
  return { entries: found.map(({ row }) => row), keys: found.map(({ key }) => key), cursor };
}

function ofKind(entry: Stored<'entry'>, kind: JournalKind | null): readonly Stored<'entry'>[] {
  if (kind === null) return [entry];
  const lines = entry.row.lines.filter(({ code }) => journalKind(code) === kind);
  return lines.length === 0 ? [] : [{ ...entry, row: { ...entry.row, lines } }];
}
