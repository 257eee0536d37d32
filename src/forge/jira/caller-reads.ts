import { route } from '@forge/api';
import * as v from 'valibot';
import type { JiraClient } from './jira-client';

const issue = v.object({
  id: v.string(),
  key: v.string(),
  fields: v.object({ project: v.object({ id: v.string() }) }),
});
const project = v.object({ id: v.string(), key: v.string(), name: v.string() });

/** An issue by id or key, if the caller may browse it. Jira also answers to old keys: what counts is the id it answers with. */
export async function readCallersIssue(caller: JiraClient, idOrKey: string) {
  const where = route`/rest/api/3/issue/${idOrKey}?fields=project`;
  const found = await caller.read({ what: 'read an issue as the caller', route: where }, issue);
  return found && { id: found.id, key: found.key, projectId: found.fields.project.id };
}

export async function readCallersProject(caller: JiraClient, projectId: string) {
  const where = route`/rest/api/3/project/${projectId}`;
  return caller.read({ what: 'read a project as the caller', route: where }, project);
}
