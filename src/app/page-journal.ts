import type { JournalPageView } from '../contract/record-view';
import { done, type Result } from '../domain/problem';
import { namedIssues } from './history/named-issues';
import type { EscalationPermit } from './permit';
import type { Ports } from './ports/ports';

const ENTRIES_A_PAGE = 20;

/** One page of an escalation's journal, newest first; `cursor` null asks for the first page, and says that there is no further one. */
export async function pageJournal(
  { store }: Ports,
  { escalationId, desk }: EscalationPermit,
  cursor: string | null,
): Promise<Result<JournalPageView>> {
  const found = await store.query('entry', {
    index: 'by-escalation',
    partition: [escalationId],
    order: 'descending',
    limit: ENTRIES_A_PAGE,
    ...(cursor === null ? {} : { cursor }),
  });
  const entries = found.rows.map(({ key, row: { at, by, lines } }) => ({ key, at, by, lines }));
  return done({ entries, cursor: found.cursor ?? null, links: await namedIssues(desk, entries) });
}
