import type { LinkView, RecordView } from '../../contract/record-view';
import type { CallerDesk } from '../permit';
import type { Store } from '../ports/store';

/** A work item opens with so few of its links: Jira charges each, and they are paged elsewhere. */
const LINKS_SHOWN = 5;

/** The first linked work items, each with the words that the reader may read; Jira is asked only when there are links. */
export async function linksView(
  store: Store,
  desk: CallerDesk,
  escalationId: string,
  /** The record that this one was merged into: its subject is pointed to. */
  mergedInto?: string,
): Promise<Pick<RecordView, 'links' | 'moreLinks'>> {
  const query = { index: 'by-escalation', partition: [escalationId], limit: LINKS_SHOWN + 1 };
  const { rows: found } = await store.query('link', query);
  const rows = found.slice(0, LINKS_SHOWN);
  const survivor = mergedInto?.split('-')[0];
  const ids = [...(survivor === undefined ? [] : [survivor]), ...rows.map(({ row }) => row.issueId)];
  if (ids.length === 0) return { links: [], moreLinks: false };
  const visible = await desk.visible(ids);
  const links = ids.map((issueId): LinkView => {
    const words = visible.get(issueId);
    const marked = issueId === survivor ? { survivor: true as const } : {};
    return words
      ? { issueId, key: words.key, summary: words.summary, hidden: false, ...marked }
      : { issueId, key: null, summary: null, hidden: true, ...marked };
  });
  return { links, moreLinks: found.length > LINKS_SHOWN };
}
