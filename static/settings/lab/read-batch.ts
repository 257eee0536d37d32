import * as v from 'valibot';
import type { IssueHistory } from '../../../src/domain/criteria/history';
import type { ProjectSettings } from '../../../src/domain/policy/project-settings';
import type { Instant } from '../../../src/domain/time';
import { bulkChangelogs, type ChangeHistory } from '../../../src/jira/changelog-answer';
import { commentPage, type CommentAnswer } from '../../../src/jira/comment-answer';
import { issueAnswer, type IssueAnswer } from '../../../src/jira/issue-answer';
import type { KnownSite } from '../../../src/jira/known-site';
import { toHistory } from '../../../src/jira/to-history';
import type { AskLab } from './ask-lab-jira';
import type { ReadingPlan } from './reading-plan';

interface Asked {
  readonly plan: ReadingPlan;
  readonly site: KnownSite;
  readonly settings: ProjectSettings;
  readonly readAt: Instant;
}

const found = v.object({ issues: v.array(issueAnswer) });
const ENTRIES_AT_ONCE = 1_000;
const COMMENTS_AT_ONCE = 100;

/** Work items with their past, as far as the plan says. Those that are gone, or out of the reader's sight, are left out. */
export async function readBatch(
  ask: AskLab,
  idsOrKeys: readonly string[],
  { plan, site, settings, readAt }: Asked,
): Promise<readonly IssueHistory[]> {
  const { issues } = await ask(
    {
      what: 'read work items',
      path: '/rest/api/3/issue/bulkfetch',
      body: { issueIdsOrKeys: idsOrKeys, fields: plan.fields },
    },
    found,
    (answer) => answer.issues.length,
  );
  if (issues.length === 0) return [];
  const changelogs = await changelogsOf(
    ask,
    issues.map(({ id }) => id),
    plan,
  );
  const histories: IssueHistory[] = [];
  for (const issue of issues) {
    const comments = plan.comments ? await commentsOf(ask, issue) : [];
    const read = {
      issue,
      histories: changelogs.get(issue.id) ?? [],
      comments,
      facts: site,
      settings,
      readAt,
    };
    histories.push(toHistory(read));
  }
  return histories;
}

async function changelogsOf(
  ask: AskLab,
  issueIdsOrKeys: readonly string[],
  { changes }: ReadingPlan,
): Promise<ReadonlyMap<string, readonly ChangeHistory[]>> {
  const read = new Map<string, ChangeHistory[]>();
  let nextPageToken: string | null = null;
  do {
    const body: object = {
      issueIdsOrKeys,
      maxResults: ENTRIES_AT_ONCE,
      ...(changes === 'all' ? {} : { fieldIds: changes }),
      ...(nextPageToken === null ? {} : { nextPageToken }),
    };
    const page: v.InferOutput<typeof bulkChangelogs> = await ask(
      { what: 'read changes', path: '/rest/api/3/changelog/bulkfetch', body },
      bulkChangelogs,
      ({ issueChangeLogs }) => issueChangeLogs.length,
    );
    for (const { issueId, changeHistories } of page.issueChangeLogs)
      read.set(issueId, [...(read.get(issueId) ?? []), ...changeHistories]);
    nextPageToken = page.nextPageToken;
  } while (nextPageToken !== null);
  return read;
}

async function commentsOf(ask: AskLab, { id, fields }: IssueAnswer): Promise<readonly CommentAnswer[]> {
  const carried = fields.comment?.comments ?? [];
  if ((fields.comment?.total ?? 0) <= carried.length) return carried;
  const all: CommentAnswer[] = [];
  for (;;) {
    const path = `/rest/api/3/issue/${id}/comment?startAt=${all.length}&maxResults=${COMMENTS_AT_ONCE}&orderBy=created`;
    const { comments, total } = await ask(
      { what: 'read comments', path },
      commentPage,
      (page) => page.comments.length,
    );
    all.push(...comments);
    if (comments.length === 0 || all.length >= total) return all;
  }
}
