import { route, type Route } from '@forge/api';
import * as v from 'valibot';
import type { Standing } from '../app/permit';
import type { JiraClient } from './jira/jira-client';

/**
 * The one place that says what proves an agent and an admin. An agent is whoever holds Jira's
 * permission SERVICEDESK_AGENT in the project: what a real site answers to it is still to be confirmed, and changes only here.
 */
const ASKED = 'BROWSE_PROJECTS,ADMINISTER_PROJECTS,ADMINISTER,SERVICEDESK_AGENT';

/** As many as Jira takes in one question. */
const MOST_PROJECTS = 1_000;

const held = v.object({ havePermission: v.boolean() });
const permissions = v.object({
  permissions: v.object({
    BROWSE_PROJECTS: held,
    ADMINISTER_PROJECTS: held,
    ADMINISTER: held,
    SERVICEDESK_AGENT: held,
  }),
});

export type RolelessStanding = Omit<Standing, 'escalationRole'>;

/** What the caller is to an issue, or undefined when there is none such in their sight. */
export const standingOnIssue = (caller: JiraClient, issueId: string): Promise<RolelessStanding | undefined> =>
  ask(caller, route`/rest/api/3/mypermissions?issueId=${issueId}&permissions=${ASKED}`);

/** What the caller is to a project, or undefined when there is none such in their sight. */
export const standingInProject = (
  caller: JiraClient,
  projectId: string,
): Promise<RolelessStanding | undefined> =>
  ask(caller, route`/rest/api/3/mypermissions?projectId=${projectId}&permissions=${ASKED}`);

const administers = v.object({ permissions: v.object({ ADMINISTER: held }) });

/** What the caller is to the site as a whole; in no project, they are nothing but an admin or none. */
export async function standingOnSite(caller: JiraClient): Promise<RolelessStanding> {
  const where = route`/rest/api/3/mypermissions?permissions=ADMINISTER`;
  const answer = await caller.read({ what: 'ask for the caller’s permissions', route: where }, administers);
  const jiraAdmin = answer?.permissions.ADMINISTER.havePermission ?? false;
  return { agent: false, projectAdmin: false, jiraAdmin };
}

/** Is the caller an agent in any project at all? */
export const isAgentSomewhere = async (caller: JiraClient): Promise<boolean> =>
  (await ask(caller, route`/rest/api/3/mypermissions?permissions=${ASKED}`))?.agent ?? false;

const inProjects = v.object({
  projectPermissions: v.array(
    v.object({ permission: v.string(), projects: v.optional(v.array(v.number()), []) }),
  ),
});

/** Of these projects, those in which the caller is an agent. */
export async function projectsOfAgent(
  caller: JiraClient,
  projectIds: readonly string[],
): Promise<ReadonlySet<string>> {
  if (projectIds.length === 0) return new Set();
  const permissions = ['BROWSE_PROJECTS', 'SERVICEDESK_AGENT'];
  const projects = projectIds.slice(0, MOST_PROJECTS).map(Number);
  const request = {
    what: 'ask in which projects the caller is an agent',
    route: route`/rest/api/3/permissions/check`,
    method: 'POST',
    body: { projectPermissions: [{ permissions, projects, issues: [] }] },
  } as const;
  const answer = await caller.read(request, inProjects);
  const held = permissions.map(
    (permission) =>
      new Set(
        (answer?.projectPermissions ?? [])
          .filter((grant) => grant.permission === permission)
          .flatMap((grant) => grant.projects.map(String)),
      ),
  );
  return new Set(projectIds.filter((id) => held.every((granted) => granted.has(id))));
}

async function ask(caller: JiraClient, where: Route): Promise<RolelessStanding | undefined> {
  const answer = await caller.read({ what: 'ask for the caller’s permissions', route: where }, permissions);
  if (!answer?.permissions.BROWSE_PROJECTS.havePermission) return undefined;
  const { SERVICEDESK_AGENT, ADMINISTER_PROJECTS, ADMINISTER } = answer.permissions;
  return {
    agent: SERVICEDESK_AGENT.havePermission,
    projectAdmin: ADMINISTER_PROJECTS.havePermission,
    jiraAdmin: ADMINISTER.havePermission,
  };
}
