import { route, type Route } from '@forge/api';
import type * as v from 'valibot';
import { commentPage, type CommentAnswer } from '../../jira/comment-answer';
import type { IssueAnswer } from '../../jira/issue-answer';
import type { JiraClient } from './jira-client';

/** What Jira gives at most of a list, and how often it is asked: beyond ten thousand entries a history is cut at its start. */
const PAGE = 100;
const MOST_PAGES = 100;

/** All comments the app may see, read in pages where the issue carries only some. */
export async function allComments(
  app: JiraClient,
  { id, fields }: IssueAnswer,
): Promise<readonly CommentAnswer[]> {
  const shown = fields.comment?.comments ?? [];
  if ((fields.comment?.total ?? 0) <= shown.length) return shown;
  return readPages(
    app,
    'read comments',
    commentPage,
    ({ comments, total }) => ({ entries: comments, total }),
    (startAt) =>
      route`/rest/api/3/issue/${id}/comment?startAt=${String(startAt)}&maxResults=${String(PAGE)}&orderBy=created`,
  );
}

interface Entries<E> {
  readonly entries: readonly E[];
  readonly total: number;
}

async function readPages<P, E>(
  app: JiraClient,
  what: string,
  schema: v.GenericSchema<unknown, P>,
  entriesOf: (page: P) => Entries<E>,
  routeAt: (startAt: number) => Route,
): Promise<readonly E[]> {
  const all: E[] = [];
  for (let pages = 0; pages < MOST_PAGES; pages += 1) {
    const page = await app.read(
      { what, route: routeAt(all.length) },
      schema,
      (found) => entriesOf(found).entries.length,
    );
    if (page === undefined) return all;
    const { entries, total } = entriesOf(page);
    all.push(...entries);
    if (entries.length === 0 || all.length >= total) break;
  }
  return all;
}
