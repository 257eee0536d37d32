import type { JournalPageView } from '../../contract/record-view';
import type { JournalEntry } from '../../domain/escalation/journal';
import type { CallerDesk } from '../permit';

/** The values of a param in these entries' lines, each once. */
export function namedIn(
  entries: readonly Pick<JournalEntry, 'lines'>[],
  param: 'issueId' | 'actionId',
): ReadonlySet<string> {
  const ids = entries.flatMap(({ lines }) => lines.flatMap(({ params }) => params[param] ?? []));
  return new Set(ids.filter((id): id is string => typeof id === 'string'));
}

/** The work items that these lines name, by the keys that the reader may read; Jira is asked only where they name any. */
export async function namedIssues(
  desk: Pick<CallerDesk, 'visible'>,
  entries: readonly Pick<JournalEntry, 'lines'>[],
): Promise<JournalPageView['links']> {
  const issueIds = [...namedIn(entries, 'issueId')];
  const visible = issueIds.length === 0 ? undefined : await desk.visible(issueIds);
  return issueIds.map((issueId) => ({ issueId, key: visible?.get(issueId)?.key ?? null }));
}
