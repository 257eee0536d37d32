import type { LinkView } from '../../contract/record-view';
import type { CallerDesk } from '../permit';
import type { Store } from '../ports/store';

/** More links than this are not shown on a work item: Jira's own links have them all. */
const LINKS_SHOWN = 50;

/** The linked work items, each with the words that the reader may read; Jira is asked only when there are links. */
export async function linksView(
  store: Store,
  desk: CallerDesk,
  escalationId: string,
): Promise<readonly LinkView[]> {
  const query = { index: 'by-escalation', partition: [escalationId], limit: LINKS_SHOWN };
  const { rows } = await store.query('link', query);
  if (rows.length === 0) return [];
  const ids = rows.map(({ row }) => row.issueId);
  const visible = await desk.visible(ids);
  return ids.map((issueId): LinkView => {
    const words = visible.get(issueId);
    return words
      ? { issueId, key: words.key, summary: words.summary, hidden: false }
      : { issueId, key: null, summary: null, hidden: true };
  });
}
