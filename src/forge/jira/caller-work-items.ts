import { route } from '@forge/api';
import * as v from 'valibot';
import type { CallerDesk } from '../../app/permit';
import { bulkIssues } from './bulk-issues';
import type { JiraClient, Written } from './jira-client';
import { jiraStatus, named } from '../../jira/jira-shapes';

const ISSUE_ID = /^\d{1,19}$/u;

const item = v.object({ id: v.string(), key: v.string(), fields: v.object({ status: jiraStatus }) });
const types = v.object({
  issueTypes: v.array(
    v.object({ id: v.string(), name: v.string(), subtask: v.optional(v.boolean(), false) }),
  ),
});
const made = v.object({ id: v.string() });
const transitions = v.object({
  transitions: v.array(
    v.object({ ...named.entries, to: jiraStatus, hasScreen: v.optional(v.boolean(), false) }),
  ),
});

type Parts = Pick<CallerDesk, 'workItems' | 'issueTypes' | 'createWorkItem' | 'finishWorkItem'>;

/** The work items of a plan, with the rights of whoever is there: what the caller may not see, create or move, the app does not either. */
export const callerWorkItems = (jira: JiraClient): Parts => ({
  async workItems(issueIds) {
    const asked = issueIds.filter((issueId) => ISSUE_ID.test(issueId));
    const found = await bulkIssues(jira, 'read a plan’s work items as the caller', asked, ['status'], item);
    return new Map(
      found.map(({ id, key, fields: { status } }) => [
        id,
        { key, status: status.name, done: status.category === 'done' },
      ]),
    );
  },

  async issueTypes(projectId) {
    const where = route`/rest/api/3/project/${projectId}`;
    const found = await jira.read({ what: 'read a project’s types as the caller', route: where }, types);
    return (found?.issueTypes ?? []).filter(({ subtask }) => !subtask).map(({ id, name }) => ({ id, name }));
  },

  async createWorkItem({ projectId, issueTypeId, summary, assigneeId }) {
    const fields = { project: { id: projectId }, issuetype: { id: issueTypeId }, summary };
    const first = await create(jira, { ...fields, assignee: { accountId: assigneeId } });
    // Its owner may be nobody to whom the project's work can be assigned: then it is made without an assignee.
    return first.kind === 'refused' ? create(jira, fields) : first;
  },

  async finishWorkItem(issueId) {
    const where = route`/rest/api/3/issue/${issueId}/transitions`;
    const offered = await jira.read(
      { what: 'read transitions as the caller', route: where },
      transitions,
      (answer) => answer.transitions.length,
    );
    const ways = (offered?.transitions ?? []).filter(({ to }) => to.category === 'done');
    const way = ways.find(({ hasScreen }) => !hasScreen) ?? ways[0];
    if (!way) return { kind: 'refused', why: 'its workflow offers you no way to a done status' };
    const body = { transition: { id: way.id } };
    return doneOnly(
      await jira.write({ what: 'finish a work item as the caller', route: where, method: 'POST', body }),
    );
  },
});

async function create(
  jira: JiraClient,
  fields: object,
): Promise<Awaited<ReturnType<CallerDesk['createWorkItem']>>> {
  const answer = await jira.write({
    what: 'create a work item as the caller',
    route: route`/rest/api/3/issue`,
    method: 'POST',
    body: { fields },
  });
  if (answer.kind !== 'done') return answer;
  const read = v.safeParse(made, answer.body);
  return read.success
    ? { kind: 'created', issueId: read.output.id }
    : { kind: 'unknown', why: 'Jira answered without the new work item’s id' };
}

const doneOnly = (written: Written) => (written.kind === 'done' ? ({ kind: 'done' } as const) : written);
