import { route } from '@forge/api';
import * as v from 'valibot';
import type { SubjectSight } from '../../app/ports/desk';
import { bulkIssues } from './bulk-issues';
import type { DeskParts } from './desk-parts';
import { jiraStatus, jiraUser } from '../../jira/jira-shapes';
import { jiraTime } from '../../jira/jira-time';

const FIELDS = 'project,summary,status,assignee,reporter,security,resolutiondate';

const subject = v.object({
  id: v.string(),
  key: v.string(),
  fields: v.object({
    project: v.object({ id: v.string() }),
    summary: v.nullish(v.string(), ''),
    status: jiraStatus,
    assignee: v.nullish(jiraUser, null),
    reporter: v.nullish(jiraUser, null),
    security: v.nullish(v.object({ id: v.string() }), null),
    resolutiondate: v.nullish(jiraTime, null),
  }),
});

/**
 * Where a subject stands now. Jira denies what is deleted and what the app may not see alike, so `gone` needs a second witness: the
 * project is there and the issue is not.
 */
export async function sightOf(
  { app, switchedOn }: DeskParts,
  issueId: string,
  projectId: string,
): Promise<SubjectSight> {
  const where = route`/rest/api/3/issue/${issueId}?fields=${FIELDS}`;
  const [found, projects] = await Promise.all([
    app.read({ what: 'read a subject', route: where }, subject),
    switchedOn.get(),
  ]);
  if (!found) return { kind: (await showsProject(app, projectId)) ? 'gone' : 'hidden' };
  return shown(found, projectId, projects);
}

/** Many subjects in as few requests as Jira allows. What Jira denies is left out: it needs the second witness. */
export async function sightsOf(
  { app, switchedOn }: DeskParts,
  subjects: readonly { readonly issueId: string; readonly projectId: string }[],
): Promise<ReadonlyMap<string, SubjectSight>> {
  const projectOf = new Map(subjects.map(({ issueId, projectId }) => [issueId, projectId]));
  const [issues, projects] = await Promise.all([
    bulkIssues(app, 'read subjects', [...projectOf.keys()], FIELDS.split(','), subject),
    switchedOn.get(),
  ]);
  return new Map(issues.map((issue) => [issue.id, shown(issue, projectOf.get(issue.id) ?? '', projects)]));
}

function shown(
  { id, key, fields }: v.InferOutput<typeof subject>,
  projectId: string,
  projects: readonly string[],
): SubjectSight {
  if (fields.project.id !== projectId || !projects.includes(projectId)) return { kind: 'hidden' };
  return {
    kind: 'there',
    subject: {
      issueId: id,
      key,
      projectId,
      summary: fields.summary,
      status: { id: fields.status.id, name: fields.status.name },
      statusCategory: fields.status.category,
      resolvedAt: fields.resolutiondate,
      assigneeId: fields.assignee?.accountId ?? null,
      reporterId: fields.reporter?.accountId ?? null,
      secured: fields.security !== null,
    },
  };
}

async function showsProject(app: DeskParts['app'], projectId: string): Promise<boolean> {
  const where = route`/rest/api/3/project/${projectId}`;
  const found = await app.read({ what: 'read a project', route: where }, v.object({ id: v.string() }));
  return found !== undefined;
}
