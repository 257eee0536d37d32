import { GLOBAL_PERMISSIONS, PERMISSIONS } from '../../site/site-data';
import type { GlobalPermission, Issue, Permission, Person, Project } from '../../site/site-data';
import { bodyOf, listQuery, ok, stringsIn } from '../call';
import type { Answer, Call } from '../call';
import { badRequest, forbidden } from '../refusal';
import type { Route } from '../router';
import { seenIssue, seenProject } from '../seen';
import { textOf } from '../../site/text-of';

const isPermission = (key: string): key is Permission => (PERMISSIONS as readonly string[]).includes(key);
const isGlobal = (key: string): key is GlobalPermission =>
  (GLOBAL_PERMISSIONS as readonly string[]).includes(key);
const titled = (key: string): string =>
  key
    .toLowerCase()
    .replace(
      /(^|_)(\w)/g,
      (_all, gap: string, letter: string) => `${gap === '_' ? ' ' : ''}${letter.toUpperCase()}`,
    );

interface Place {
  readonly project?: Project;
  readonly issue?: Issue;
}

function placeOf(call: Call): Place {
  const issueAsked = call.query.get('issueId') ?? call.query.get('issueKey');
  if (issueAsked !== null) {
    const issue = seenIssue(call, issueAsked);
    return { issue, project: call.core.site.projectOf(issue) };
  }
  const projectAsked = call.query.get('projectId') ?? call.query.get('projectKey');
  return projectAsked === null ? {} : { project: seenProject(call, projectAsked) };
}

/** Without a place a project permission is held when any project grants it. */
function have(call: Call, key: string, place: Place): boolean {
  const { permits, site } = call.core;
  if (isGlobal(key)) return permits.holdsGlobally(call.viewer, key);
  if (!isPermission(key)) return false;
  if (place.project !== undefined) return permits.holds(call.viewer, key, place.project, place.issue);
  return site.data.projects.some((project) => permits.holds(call.viewer, key, project));
}

function myPermissions(call: Call): Answer {
  const asked = listQuery(call, 'permissions');
  if (asked.length === 0) throw badRequest("The 'permissions' query parameter is required.");
  const unknown = asked.find((key) => !isPermission(key) && !isGlobal(key));
  if (unknown !== undefined) throw badRequest(`Unrecognized permission: ${unknown}`);
  const place = placeOf(call);
  const entries = asked.map((key, index) => [
    key,
    {
      id: String(index),
      key,
      name: titled(key),
      type: isGlobal(key) ? 'GLOBAL' : 'PROJECT',
      description: titled(key),
      havePermission: have(call, key, place),
    },
  ]);
  return ok({ permissions: Object.fromEntries(entries) as unknown });
}

interface Asked {
  readonly permissions: readonly string[];
  readonly projects: readonly string[];
  readonly issues: readonly string[];
}

function askedIn(body: Readonly<Record<string, unknown>>): readonly Asked[] {
  const list = body['projectPermissions'] ?? [];
  if (!Array.isArray(list)) throw badRequest("'projectPermissions' must be a list.");
  const asked = (list as Readonly<Record<string, unknown>>[]).map((one) => ({
    permissions: stringsIn(one, 'permissions'),
    projects: stringsIn(one, 'projects'),
    issues: stringsIn(one, 'issues'),
  }));
  if (asked.some((one) => one.projects.length + one.issues.length > 1_000))
    throw badRequest('The number of projects and issues must not exceed 1000.');
  const unknown = asked.flatMap((one) => one.permissions).find((key) => !isPermission(key));
  if (unknown !== undefined) throw badRequest(`Unrecognized permission: ${unknown}`);
  return asked;
}

/** Whom the check is about: oneself, or with the right to administer anybody. */
function subject(call: Call, body: Readonly<Record<string, unknown>>): Person {
  const { accountId } = body;
  if (accountId === undefined || accountId === null || accountId === call.viewer.accountId)
    return call.viewer;
  if (!call.core.permits.holdsGlobally(call.viewer, 'ADMINISTER'))
    throw forbidden('You do not have permission to check permissions of other users.');
  const person = typeof accountId === 'string' ? call.core.site.person(accountId) : undefined;
  if (person === undefined)
    throw badRequest(`The user with accountId '${textOf(accountId)}' does not exist.`);
  return person;
}

function checkPermissions(call: Call): Answer {
  const body = bodyOf(call);
  const person = subject(call, body);
  const { permits, site } = call.core;
  const globals = stringsIn(body, 'globalPermissions');
  const projectPermissions = askedIn(body).flatMap(({ permissions, projects, issues }) =>
    permissions.filter(isPermission).map((permission) => ({
      permission,
      issues: issues
        .filter((id) => {
          const issue = site.issues.byId.get(id);
          return (
            issue !== undefined &&
            permits.sees(person, issue) &&
            permits.holds(person, permission, site.projectOf(issue), issue)
          );
        })
        .map(Number),
      projects: projects
        .filter((id) => {
          const project = site.project(id);
          return project !== undefined && permits.holds(person, permission, project);
        })
        .map(Number),
    })),
  );
  return ok({
    globalPermissions: globals.filter((key) => isGlobal(key) && permits.holdsGlobally(person, key)),
    projectPermissions,
  });
}

function permittedProjects(call: Call): Answer {
  const keys = stringsIn(bodyOf(call), 'permissions').filter(isPermission);
  const { permits, site } = call.core;
  const projects = site.data.projects.filter((project) =>
    keys.every((key) => permits.holds(call.viewer, key, project)),
  );
  return ok({ projects: projects.map((project) => ({ id: Number(project.id), key: project.key })) });
}

export const PERMISSION_ROUTES: readonly Route[] = [
  { method: 'GET', path: '/rest/api/3/mypermissions', handle: myPermissions },
  { method: 'POST', path: '/rest/api/3/permissions/check', isRead: true, handle: checkPermissions },
  { method: 'POST', path: '/rest/api/3/permissions/project', isRead: true, handle: permittedProjects },
];
