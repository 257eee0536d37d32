import { route } from '@forge/api';
import * as v from 'valibot';
import type { ProjectProbe, SiteProbe } from '../../app/site/site-desk';
import type { Caller } from '../caller';
import { appFieldIds } from './app-fields';
import type { JiraClient } from './jira-client';
import { notifiedEvents } from './notification-scheme';

/** What the engine does in a project with the app's rights. */
const NEEDED = [
  'BROWSE_PROJECTS',
  'ADD_COMMENTS',
  'EDIT_ISSUES',
  'ASSIGN_ISSUES',
  'TRANSITION_ISSUES',
  'LINK_ISSUES',
] as const;
const SLA = 'com.atlassian.servicedesk:sd-sla-field';
const TEAM = 'com.atlassian.jira.plugin.system.customfieldtypes:atlassian-team';

const permissions = v.object({
  permissions: v.record(v.string(), v.object({ havePermission: v.boolean() })),
});
const levels = v.object({ levels: v.array(v.object({ name: v.string() })) });
const roles = v.record(v.string(), v.string());
const role = v.object({ actors: v.nullish(v.array(v.unknown()), []) });
const fields = v.array(
  v.object({
    id: v.string(),
    key: v.nullish(v.string(), null),
    schema: v.nullish(v.object({ custom: v.nullish(v.string(), null) }), null),
  }),
);
const myself = v.object({ timeZone: v.string() });
const newest = v.object({ issues: v.array(v.object({ id: v.string(), key: v.string() })) });

/** What the engine rests on in one project: what the app may, which levels it is not in, who has the role. */
export async function probeProject(
  { app, jira }: Pick<Caller, 'app' | 'jira'>,
  projectId: string,
  roleName: string,
): Promise<ProjectProbe> {
  const asked = NEEDED.join(',');
  const where = route`/rest/api/3/mypermissions?projectId=${projectId}&permissions=${asked}`;
  const held = await app.read({ what: 'ask what the app may', route: where }, permissions);
  const [own, admins] = [await levelsOf(app, projectId), await levelsOf(jira, projectId)];
  return {
    missing: held ? NEEDED.filter((name) => held.permissions[name]?.havePermission !== true) : null,
    blindLevels: own && admins ? admins.filter((name) => !own.includes(name)) : null,
    role: await roleOf(jira, projectId, roleName),
    notified: await notifiedEvents(jira, projectId),
  };
}

async function levelsOf(client: JiraClient, projectId: string): Promise<readonly string[] | undefined> {
  const where = route`/rest/api/3/project/${projectId}/securitylevel`;
  const found = await client.read({ what: 'list security levels', route: where }, levels);
  return found?.levels.map(({ name }) => name);
}

async function roleOf(jira: JiraClient, projectId: string, name: string): Promise<ProjectProbe['role']> {
  const list = route`/rest/api/3/project/${projectId}/role`;
  const all = await jira.read({ what: 'list the roles of a project', route: list }, roles);
  if (!all) return 'hidden';
  const id = Object.hasOwn(all, name) ? /\/role\/(\d+)$/u.exec(all[name] ?? '')?.[1] : undefined;
  if (id === undefined) return 'missing';
  const where = route`/rest/api/3/project/${projectId}/role/${id}`;
  const found = await jira.read({ what: 'read a role', route: where }, role);
  if (!found) return 'hidden';
  return found.actors.length === 0 ? 'empty' : 'held';
}

/** What the engine rests on in the whole site: fields, and the zone of the admin. */
export async function probeSite({ app, jira }: Pick<Caller, 'app' | 'jira'>): Promise<SiteProbe> {
  const listed = await app.read({ what: 'list the fields', route: route`/rest/api/3/field` }, fields);
  const me = await jira.read({ what: 'ask for the admin’s zone', route: route`/rest/api/3/myself` }, myself);
  const all = listed ?? [];
  const ofKind = (kind: string): number => all.filter(({ schema }) => schema?.custom === kind).length;
  const { state, nextDue } = appFieldIds(all);
  return {
    fieldIds: all.map(({ id }) => id),
    slas: ofKind(SLA),
    teamFields: ofKind(TEAM),
    ownFields: state !== null && nextDue !== null,
    zone: me?.timeZone ?? 'UTC',
  };
}

/** The newest work item of a project that the admin may browse. */
export async function newestIssue({ jira }: Pick<Caller, 'jira'>, projectId: string) {
  const body = { jql: `project = ${projectId} ORDER BY created DESC`, maxResults: 1, fields: ['summary'] };
  const request = {
    what: 'find the newest work item',
    route: route`/rest/api/3/search/jql`,
    method: 'POST',
    body,
  } as const;
  const found = await jira.read(request, newest);
  return found?.issues[0];
}
