import { route } from '@forge/api';
import * as v from 'valibot';
import type { CallerDesk } from '../../app/permit';
import type { Caller } from '../caller';
import { bulkIssues } from './bulk-issues';
import { findCallersIssue, readCallersProject } from './caller-reads';
import { callerWorkItems } from './caller-work-items';
import { OddAnswer } from '../../jira/jira-answer';
import { holdsOn, readDetails } from './caller-issues';
import { knownPeople } from './known-people';
import { relationsOf } from './link-issues';
import { mayBrowse } from './may-browse';
import { peopleBehind } from './people-behind';
import { problemDesk } from './problem-desk';
import { writeSwitch } from './project-switch';

const ISSUE_ID = /^\d{1,19}$/u;
const ISSUE_KEY = /^[A-Z][A-Z0-9_]{0,254}-\d{1,19}$/u;

const issue = v.object({
  id: v.string(),
  key: v.string(),
  fields: v.object({ summary: v.nullish(v.string(), '') }),
});
const person = v.object({ accountId: v.string(), active: v.boolean(), accountType: v.optional(v.string()) });

const myself = v.object({ groups: v.object({ items: v.array(v.object({ groupId: v.string() })) }) });
const parsed = v.object({ queries: v.array(v.object({ errors: v.optional(v.array(v.string()), []) })) });

/** Jira as the caller sees it. Bound to the issue that was permitted: whoever is named must be able to see that one. */
export function callerDesk({ jira, app, switchedOn }: Caller, permittedIssueId: string | null): CallerDesk {
  return {
    ...callerWorkItems(jira),

    async visible(issueIds) {
      const asked = issueIds.filter((issueId) => ISSUE_ID.test(issueId));
      const found = await bulkIssues(jira, 'read issues as the caller', asked, ['summary'], issue);
      return new Map(found.map(({ id, key, fields }) => [id, { key, summary: fields.summary }]));
    },

    details: (issueIds) =>
      readDetails(
        jira,
        issueIds.filter((issueId) => ISSUE_ID.test(issueId)),
      ),
    holds: (permission, issueIds) => holdsOn(jira, permission, issueIds),
    async isRelated(issueId, otherIssueId) {
      const related = await relationsOf(jira, issueId);
      return (related ?? []).some(({ otherId }) => otherId === otherIssueId);
    },

    async findIssue(key) {
      const wanted = key.trim().toUpperCase();
      return ISSUE_KEY.test(wanted) ? findCallersIssue(jira, wanted) : undefined;
    },

    async project(projectId) {
      const found = await readCallersProject(jira, projectId);
      if (!found) throw new OddAnswer('Jira does not show a project to whom it grants it');
      return found;
    },

    async groupIds() {
      const where = route`/rest/api/3/myself?expand=groups`;
      const found = await jira.read({ what: 'ask for the caller’s groups', route: where }, myself);
      if (!found) throw new OddAnswer('Jira does not tell the caller who they are');
      return new Set(found.groups.items.map(({ groupId }) => groupId));
    },

    async isPerson(accountId) {
      const where = route`/rest/api/3/user?accountId=${accountId}`;
      const found = await jira.read({ what: 'read a user as the caller', route: where }, person);
      if (!found?.active || found.accountType === 'app') return false;
      // Jira lets only admins ask for another's permissions; the caller was found entitled to this very issue before.
      return permittedIssueId === null || mayBrowse(app, permittedIssueId, found.accountId);
    },

    async checkJql(jql) {
      const where = route`/rest/api/3/jql/parse?validation=strict`;
      const request = {
        what: 'check a query',
        route: where,
        method: 'POST',
        body: { queries: [jql] },
      } as const;
      const answer = await jira.read(request, parsed);
      if (!answer) throw new OddAnswer('Jira does not let the caller check a query');
      return answer.queries.flatMap(({ errors }) => errors);
    },

    problems: problemDesk(jira),
    knownPeople: (issueId) => knownPeople(jira, issueId),

    peopleBehind: (projectId, targets) => peopleBehind(app, projectId, targets),

    async setSwitch(projectId, on) {
      await writeSwitch(jira, projectId, on);
      await switchedOn.forget();
    },
  };
}
