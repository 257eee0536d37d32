import * as v from 'valibot';
import { changelogPage } from './changelog-answer';
import { commentPage } from './comment-answer';
import { jiraStatus, jiraUser, named } from './jira-shapes';
import { jiraTime } from './jira-time';
import { issueLinks } from './to-linked-incidents';
import type { KnownSite } from './known-site';

/** An issue as Jira answers it. Custom fields stay as they came: which is which is known of the site, not of the API. */
export const issueAnswer = v.object({
  id: v.string(),
  key: v.string(),
  fields: v.looseObject({
    project: v.object({ id: v.string() }),
    created: jiraTime,
    updated: v.nullish(jiraTime, null),
    reporter: v.nullish(jiraUser, null),
    issuetype: named,
    status: jiraStatus,
    priority: v.nullish(named, null),
    assignee: v.nullish(jiraUser, null),
    security: v.nullish(named, null),
    labels: v.nullish(v.array(v.string()), []),
    components: v.nullish(v.array(named), []),
    watches: v.nullish(v.object({ watchCount: v.number() }), null),
    votes: v.nullish(v.object({ votes: v.number() }), null),
    comment: v.nullish(commentPage, null),
    issuelinks: issueLinks,
  }),
  changelog: v.nullish(changelogPage, null),
});
export type IssueAnswer = v.InferOutput<typeof issueAnswer>;

const SYSTEM_FIELDS = [
  'project',
  'created',
  'updated',
  'reporter',
  'issuetype',
  'status',
  'priority',
  'assignee',
  'security',
  'labels',
  'components',
  'watches',
  'votes',
  'comment',
  'issuelinks',
];

/** What is asked of an issue to know its history. */
export function historyFields({ fields }: KnownSite, teamFields: readonly string[]): string[] {
  const { requestType, organisations, participants, satisfaction, satisfactionDate, services, slas } = fields;
  const custom = [requestType, organisations, participants, satisfaction, satisfactionDate, services];
  const known = custom.filter((id): id is string => id !== null);
  return [...new Set([...SYSTEM_FIELDS, ...known, ...slas, ...teamFields])];
}
