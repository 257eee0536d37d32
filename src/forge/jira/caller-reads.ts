import { route } from '@forge/api';
import * as v from 'valibot';
import type { JiraClient } from './jira-client';
import { PROPERTY } from './project-switch';

/** One question to Jira for all that a permit needs of a place: an expression sees what the caller sees, and costs as much as one read. */
const OF_ISSUE = `{ id: issue.id, key: issue.key, project: issue.project.id, on: issue.project.properties['${PROPERTY}']?.on,
  roles: user.getProjectRoles(issue.project).map(role => role.name) }`;
const OF_PROJECT = `{ id: project.id, key: project.key, name: project.name, on: project.properties['${PROPERTY}']?.on,
  roles: user.getProjectRoles(project).map(role => role.name) }`;

const id = v.pipe(v.number(), v.safeInteger());
const issue = v.object({
  value: v.object({
    id,
    key: v.string(),
    project: id,
    on: v.nullish(v.string(), null),
    roles: v.array(v.string()),
  }),
});
const project = v.object({
  value: v.object({
    id,
    key: v.string(),
    name: v.string(),
    on: v.nullish(v.string(), null),
    roles: v.array(v.string()),
  }),
});
const found = v.object({
  id: v.string(),
  key: v.string(),
  fields: v.object({ project: v.object({ id: v.string() }) }),
});

/** A work item as the caller sees it, with the roles that the caller has in its project: in person or through a group. */
export interface CallersIssue {
  readonly id: string;
  readonly key: string;
  readonly projectId: string;
  readonly switchedOn: boolean;
  readonly roles: readonly string[];
}

/** Undefined when there is no such work item in the caller's sight: an expression about it is then not found. */
export async function readCallersIssue(
  caller: JiraClient,
  issueId: string,
): Promise<CallersIssue | undefined> {
  const answer = await evaluate(caller, OF_ISSUE, { issue: { id: Number(issueId) } }, issue);
  if (!answer) return undefined;
  const { value } = answer;
  return {
    id: String(value.id),
    key: value.key,
    projectId: String(value.project),
    switchedOn: value.on === 'true',
    roles: value.roles,
  };
}

/** A project's names and its switch as the caller sees them, and the roles that the caller has in it. */
export async function readCallersProject(caller: JiraClient, projectId: string) {
  const answer = await evaluate(caller, OF_PROJECT, { project: { id: Number(projectId) } }, project);
  if (!answer) return undefined;
  const { key, name, on, roles } = answer.value;
  return { key, name, switchedOn: on === 'true', roles };
}

function evaluate<T>(
  caller: JiraClient,
  expression: string,
  context: object,
  schema: v.GenericSchema<unknown, T>,
): Promise<T | undefined> {
  const body = { expression, context };
  return caller.read(
    {
      what: 'ask about a place as the caller',
      route: route`/rest/api/3/expression/evaluate`,
      method: 'POST',
      body,
    },
    schema,
  );
}

/** The issue behind a key, if the caller may browse it. Jira also answers to old keys: what counts is the id it answers with. */
export async function findCallersIssue(caller: JiraClient, key: string) {
  const where = route`/rest/api/3/issue/${key}?fields=project`;
  const there = await caller.read({ what: 'read an issue as the caller', route: where }, found);
  return there && { id: there.id, key: there.key, projectId: there.fields.project.id };
}
