import { ROLES } from '../../definitions/choices';
import { ok } from '../call';
import type { Answer, Call } from '../call';
import { forbidden } from '../refusal';
import type { Route } from '../router';
import { seenProject } from '../seen';

/** The project's roles, or only those the caller is a member of: in person or through a group, which Jira resolves. */
function roleDetails(call: Call): Answer {
  const project = seenProject(call);
  const { permits, site } = call.core;
  const mineOnly = call.query.get('currentMember') === 'true';
  const roles = ROLES.filter(
    ({ id }) => String(id) in project.roles && (!mineOnly || permits.inRole(call.viewer, project, id)),
  );
  return ok(
    roles.map(({ id, name, description }) => ({
      self: `${site.baseUrl}/rest/api/3/project/${project.id}/role/${id}`,
      name,
      id,
      description,
      admin: false,
      default: false,
      roleConfigurable: true,
      translatedName: name,
    })),
  );
}

/** The roles of the site, without who has them by default; for those who administer it. */
function allRoles({ core, viewer }: Call): Answer {
  if (!core.permits.holdsGlobally(viewer, 'ADMINISTER'))
    throw forbidden('You do not have permission to see the roles of the site.');
  return ok(
    ROLES.map(({ id, name, description }) => ({
      self: `${core.site.baseUrl}/rest/api/3/role/${id}`,
      id,
      name,
      description,
    })),
  );
}

export const PROJECT_ROLE_ROUTES: readonly Route[] = [
  { method: 'GET', path: '/rest/api/3/role', handle: allRoles },
  { method: 'GET', path: '/rest/api/3/project/:projectIdOrKey/roledetails', handle: roleDetails },
];
