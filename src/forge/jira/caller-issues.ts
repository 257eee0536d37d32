import { route } from '@forge/api';
import * as v from 'valibot';
import type { IssueDetails } from '../../app/permit';
import { bulkIssues } from './bulk-issues';
import type { JiraClient } from './jira-client';
import { jiraStatus, jiraUser } from '../../jira/jira-shapes';

const FIELDS = ['summary', 'status', 'assignee'];

const issue = v.object({
  id: v.string(),
  key: v.string(),
  fields: v.object({
    summary: v.nullish(v.string(), ''),
    status: jiraStatus,
    assignee: v.nullish(jiraUser, null),
  }),
});
const grants = v.object({
  projectPermissions: v.array(
    v.object({ permission: v.string(), issues: v.optional(v.array(v.number()), []) }),
  ),
});

/** Of these issues, those that the caller may browse, as they stand. */
export async function readDetails(
  jira: JiraClient,
  issueIds: readonly string[],
): Promise<ReadonlyMap<string, IssueDetails>> {
  const found = await bulkIssues(jira, 'read linked issues as the caller', issueIds, FIELDS, issue);
  return new Map(
    found.map(({ id, key, fields: { summary, status, assignee } }) => [
      id,
      {
        key,
        summary,
        status: status.name,
        category: status.category,
        assigneeId: assignee?.accountId ?? null,
      },
    ]),
  );
}

/** Of these issues, those on which the caller holds a permission; one's own everybody may ask for. */
export async function holdsOn(
  jira: JiraClient,
  permission: string,
  issueIds: readonly string[],
): Promise<ReadonlySet<string>> {
  if (issueIds.length === 0) return new Set();
  const body = {
    projectPermissions: [{ permissions: [permission], issues: issueIds.map(Number), projects: [] }],
  };
  const request = {
    what: 'ask what the caller may do',
    route: route`/rest/api/3/permissions/check`,
    method: 'POST',
    body,
  } as const;
  const answer = await jira.read(request, grants);
  const held = (answer?.projectPermissions ?? []).filter((grant) => grant.permission === permission);
  return new Set(held.flatMap(({ issues }) => issues.map(String)));
}
