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
  /** The record that this one was merged into: its subject is pointed to. */
  mergedInto?: string,
): Promise<readonly LinkView[]> {
  const query = { index: 'by-escalation', partition: [escalationId], limit: LINKS_SHOWN };
  const { rows } = await store.query('link', query);
  const survivor = mergedInto?.split('-')[0];
  const ids = [...(survivor === undefined ? [] : [survivor]), ...rows.map(({ row }) => row.issueId)];
  if (ids.length === 0) return [];
  const visible = await desk.visible(ids);
  return ids.map((issueId): LinkView => {
    const words = visible.get(issueId);
    const marked = issueId === survivor ? { survivor: true as const } : {};
    return words
      ? { issueId, key: words.key, summary: words.summary, hidden: false, ...marked }
      : { issueId, key: null, summary: null, hidden: true, ...marked };
  });
}
