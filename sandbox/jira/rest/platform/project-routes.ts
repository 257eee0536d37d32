import { componentBean, issueTypeBean, securityLevelBean, statusBean } from '../../beans/choice-beans';
import { projectBean } from '../../beans/project-bean';
import { avatarUrls, userBean } from '../../beans/user-bean';
import { ISSUE_TYPES, ROLES } from '../../definitions/choices';
import { WORKFLOWS } from '../../definitions/workflows';
import type { Workflow } from '../../definitions/workflows';
import type { Project } from '../../site/site-data';
import { listQuery, ok, param } from '../call';
import type { Answer, Call } from '../call';
import { platformPage } from '../page';
import { propertyQuery } from '../property-query';
import { noProject, notFound } from '../refusal';
import type { Route } from '../router';
import { seenProject, seesProject } from '../seen';
import { notificationScheme } from './notification-scheme';

function fullBean(call: Call, project: Project): Readonly<Record<string, unknown>> {
  const { site } = call.core;
  const lead = site.person(project.leadId);
  const roles = ROLES.filter((role) => String(role.id) in project.roles);
  return {
    expand: 'description,lead,issueTypes,url,projectKeys,permissions,insight',
    ...projectBean(project, site.baseUrl),
    description: project.description,
    ...(lead === undefined ? {} : { lead: userBean(lead, site.baseUrl) }),
    components: project.components.map((component) => componentBean(component, site.baseUrl)),
    issueTypes: ISSUE_TYPES.filter((type) => project.issueTypeIds.includes(type.id)).map((type) =>
      issueTypeBean(type, site.baseUrl),
    ),
    assigneeType: 'UNASSIGNED',
    versions: [],
    roles: Object.fromEntries(roles.map((role) => [role.name, roleUrl(call, project, role.id)])),
    style: 'classic',
    isPrivate: false,
    properties: {},
  };
}

const roleUrl = (call: Call, project: Project, id: number): string =>
  `${call.core.site.baseUrl}/rest/api/3/project/${project.id}/role/${id}`;

/** How the search for projects calls where one is; it finds the live ones where it is not told. */
const STATUS = { none: 'live', archive: 'archived', trash: 'deleted' } as const;

function searchProjects(call: Call): Answer {
  const query = (call.query.get('query') ?? '').toLowerCase();
  const typeKey = call.query.get('typeKey');
  const ids = call.query.getAll('id');
  const keys = call.query.getAll('keys');
  const propertyText = call.query.get('propertyQuery');
  const statuses = new Set(listQuery(call, 'status'));
  const matches = propertyText === null ? () => true : propertyQuery(propertyText);
  const found = call.core.site.data.projects.filter(
    (project) =>
      seesProject(call, project) &&
      (statuses.size === 0 ? project.shelf === undefined : statuses.has(STATUS[project.shelf ?? 'none'])) &&
      `${project.key} ${project.name}`.toLowerCase().includes(query) &&
      (typeKey === null || typeKey.split(',').includes(project.typeKey)) &&
      (ids.length === 0 || ids.includes(project.id)) &&
      (keys.length === 0 || keys.includes(project.key)) &&
      matches(call.core.site.data.projectProperties[project.id] ?? {}),
  );
  const expand = listQuery(call, 'expand');
  const beans = found.map((project) => ({
    ...projectBean(project, call.core.site.baseUrl),
    ...(expand.includes('description') ? { description: project.description } : {}),
    style: 'classic',
    isPrivate: false,
  }));
  return ok(platformPage(call, '/rest/api/3/project/search', beans));
}

function administered(call: Call): Project {
  const project = seenProject(call);
  const { permits } = call.core;
  if (
    !permits.holds(call.viewer, 'ADMINISTER_PROJECTS', project) &&
    !permits.holdsGlobally(call.viewer, 'ADMINISTER')
  )
    throw noProject(param(call, 'projectIdOrKey'));
  return project;
}

function listRoles(call: Call): Answer {
  const project = administered(call);
  return ok(
    Object.fromEntries(
      ROLES.filter((role) => String(role.id) in project.roles).map((role) => [
        role.name,
        roleUrl(call, project, role.id),
      ]),
    ),
  );
}

function getRole(call: Call): Answer {
  const project = administered(call);
  const role = ROLES.find((one) => String(one.id) === param(call, 'id'));
  const actors = role && project.roles[String(role.id)];
  if (role === undefined || actors === undefined)
    throw notFound(`Can not retrieve a role actor for a null project role.`);
  const { site } = call.core;
  const people = actors.people.flatMap((id) => site.person(id) ?? []);
  const groups = actors.groups.flatMap((name) => site.groups.get(name) ?? []);
  return ok({
    self: roleUrl(call, project, role.id),
    name: role.name,
    id: role.id,
    description: role.description,
    actors: [
      ...groups.map((group, index) => ({
        id: role.id * 100 + index,
        displayName: group.name,
        type: 'atlassian-group-role-actor',
        name: group.name,
        actorGroup: { name: group.name, displayName: group.name, groupId: group.groupId },
      })),
      ...people.map((person, index) => ({
        id: role.id * 100 + groups.length + index,
        displayName: person.displayName,
        type: 'atlassian-user-role-actor',
        avatarUrl: avatarUrls(site.baseUrl, person.displayName)['16x16'],
        actorUser: { accountId: person.accountId },
      })),
    ],
  });
}

function statuses(call: Call): Answer {
  const project = seenProject(call);
  const { baseUrl } = call.core.site;
  const workflow = WORKFLOWS[project.workflowId] as Workflow;
  const types = ISSUE_TYPES.filter((type) => project.issueTypeIds.includes(type.id));
  return ok(
    types.map((type) => ({
      self: `${baseUrl}/rest/api/3/issuetype/${type.id}`,
      id: type.id,
      name: type.name,
      subtask: false,
      statuses: workflow.statuses.map((status) => statusBean(status, baseUrl)),
    })),
  );
}

const components = (call: Call): Answer =>
  ok(
    seenProject(call).components.map((component) => ({
      ...componentBean(component, call.core.site.baseUrl),
      project: seenProject(call).key,
      projectId: Number(seenProject(call).id),
    })),
  );

/** A component of a project that the caller sees, with who leads it. */
function oneComponent(call: Call): Answer {
  const { site } = call.core;
  for (const project of site.data.projects) {
    const component = site.component(project, param(call, 'id'));
    if (!component || !seesProject(call, project)) continue;
    const lead = site.person(component.leadId ?? '');
    return ok({
      ...componentBean(component, site.baseUrl),
      project: project.key,
      projectId: Number(project.id),
      ...(lead === undefined ? {} : { lead: userBean(lead, site.baseUrl) }),
    });
  }
  throw notFound(`The component with id ${param(call, 'id')} does not exist.`);
}

/** Only levels that the caller is in, as Jira lists them. */
function securityLevels(call: Call): Answer {
  const project = seenProject(call);
  const { permits, site } = call.core;
  const open = project.securityLevels.filter(({ id }) => permits.inLevel(call.viewer, project, id));
  return ok({ levels: open.map((level) => securityLevelBean(level, site.baseUrl)) });
}

const PROJECT = '/rest/api/3/project/:projectIdOrKey';

export const PROJECT_ROUTES: readonly Route[] = [
  { method: 'GET', path: '/rest/api/3/project/search', handle: searchProjects },
  { method: 'GET', path: PROJECT, handle: (call) => ok(fullBean(call, seenProject(call))) },
  { method: 'GET', path: `${PROJECT}/role`, handle: listRoles },
  { method: 'GET', path: `${PROJECT}/role/:id`, handle: getRole },
  { method: 'GET', path: `${PROJECT}/components`, handle: components },
  { method: 'GET', path: '/rest/api/3/component/:id', handle: oneComponent },
  { method: 'GET', path: `${PROJECT}/statuses`, handle: statuses },
  { method: 'GET', path: `${PROJECT}/securitylevel`, handle: securityLevels },
  { method: 'GET', path: `${PROJECT}/notificationscheme`, handle: notificationScheme },
];
