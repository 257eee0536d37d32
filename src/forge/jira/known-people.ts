import { route } from '@forge/api';
import * as v from 'valibot';
import type { KnownPeople } from '../../app/people/known-people';
import type { IssueDetails } from '../../app/permit';
import { jiraUser } from '../../jira/jira-shapes';
import { readDetails } from './caller-issues';
import type { JiraClient } from './jira-client';

/** Jira Service Management calls its type so, with or without a prefix of its own. */
const PROBLEM_TYPE = /\bproblem\b/iu;
/** Of more of them nobody is proposed: each component costs a question. */
const MOST_PROBLEMS = 5;
const MOST_COMPONENTS = 3;

const end = v.nullish(
  v.object({
    id: v.string(),
    key: v.string(),
    fields: v.object({ issuetype: v.optional(v.object({ name: v.string() })) }),
  }),
  null,
);
const around = v.object({
  fields: v.object({
    issuelinks: v.nullish(v.array(v.object({ inwardIssue: end, outwardIssue: end })), []),
    components: v.nullish(v.array(v.object({ id: v.pipe(v.string(), v.regex(/^\d{1,19}$/u)) })), []),
  }),
});
const component = v.object({ name: v.string(), lead: v.nullish(jiraUser, null) });

/** Who is named around a work item, asked as the caller: links that they may not see are not in Jira's answer. */
export async function knownPeople(jira: JiraClient, issueId: string): Promise<KnownPeople> {
  const where = route`/rest/api/3/issue/${issueId}?fields=issuelinks,components`;
  const found = await jira.read({ what: 'read what an issue is linked to', route: where }, around);
  if (!found) return { ofProblems: [], ofComponents: [] };
  const problems = found.fields.issuelinks.flatMap(({ inwardIssue, outwardIssue }) => {
    const other = inwardIssue ?? outwardIssue;
    return other && PROBLEM_TYPE.test(other.fields.issuetype?.name ?? '') ? [other.id] : [];
  });
  const components = found.fields.components.slice(0, MOST_COMPONENTS).map(({ id }) => id);
  const [details, leads] = await Promise.all([
    problems.length === 0
      ? new Map<string, IssueDetails>()
      : readDetails(jira, problems.slice(0, MOST_PROBLEMS)),
    Promise.all(components.map((id) => leadOf(jira, id))),
  ]);
  return {
    ofProblems: [...details.values()].flatMap(({ assigneeId, key }) =>
      assigneeId === null ? [] : [{ personId: assigneeId, key }],
    ),
    ofComponents: leads.flat(),
  };
}

async function leadOf(jira: JiraClient, id: string): Promise<KnownPeople['ofComponents']> {
  const where = route`/rest/api/3/component/${id}`;
  const found = await jira.read({ what: 'read who leads a component', route: where }, component);
  return found?.lead ? [{ personId: found.lead.accountId, name: found.name }] : [];
}
