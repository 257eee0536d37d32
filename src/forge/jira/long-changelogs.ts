import { route } from '@forge/api';
import * as v from 'valibot';
import { bulkChangelogs, type ChangeHistory } from '../../jira/changelog-answer';
import type { IssueAnswer } from '../../jira/issue-answer';
import type { JiraClient } from './jira-client';

/** What Jira gives at once, and how often it is asked: beyond a hundred thousand entries the newest are left out. */
const ENTRIES_AT_ONCE = 1_000;
const MOST_PAGES = 100;

/**
 * The changelogs of issues, by id. An issue carries its newest entries; of those that have more, the whole is asked for all at once,
 * which costs a point an issue and not one an entry.
 */
export async function changelogsOf(
  app: JiraClient,
  issues: readonly IssueAnswer[],
): Promise<ReadonlyMap<string, readonly ChangeHistory[]>> {
  const carried = new Map(issues.map(({ id, changelog }) => [id, changelog?.histories ?? []]));
  const long = issues.filter(({ changelog }) => (changelog?.total ?? 0) > (changelog?.histories.length ?? 0));
  if (long.length === 0) return carried;
  const whole = await bulkFetch(
    app,
    long.map(({ id }) => id),
  );
  return new Map([...carried, ...whole]);
}

async function bulkFetch(
  app: JiraClient,
  issueIdsOrKeys: readonly string[],
): Promise<ReadonlyMap<string, readonly ChangeHistory[]>> {
  const found = new Map<string, ChangeHistory[]>();
  let token: string | null = null;
  for (let pages = 0; pages < MOST_PAGES; pages += 1) {
    const body: Record<string, unknown> = {
      issueIdsOrKeys,
      maxResults: ENTRIES_AT_ONCE,
      ...(token === null ? {} : { nextPageToken: token }),
    };
    const request = {
      what: 'read changelogs',
      route: route`/rest/api/3/changelog/bulkfetch`,
      method: 'POST',
      body,
    } as const;
    const page: v.InferOutput<typeof bulkChangelogs> | undefined = await app.read(
      request,
      bulkChangelogs,
      ({ issueChangeLogs }) => issueChangeLogs.length,
    );
    for (const { issueId, changeHistories } of page?.issueChangeLogs ?? [])
      found.set(issueId, [...(found.get(issueId) ?? []), ...changeHistories]);
    token = page?.nextPageToken ?? null;
    if (token === null) break;
  }
  return found;
}
