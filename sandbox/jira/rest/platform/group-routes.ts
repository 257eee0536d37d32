import { userBean } from '../../beans/user-bean';
import type { Group } from '../../site/site-data';
import { numberQuery, ok } from '../call';
import type { Answer, Call } from '../call';
import { platformPage } from '../page';
import { badRequest, forbidden, notFound } from '../refusal';
import type { Route } from '../router';

function requireBrowse(call: Call): void {
  if (!call.core.permits.holdsGlobally(call.viewer, 'USER_PICKER'))
    throw forbidden('You do not have permission to browse users and groups.');
}

const groups = (call: Call): Group[] => [...call.core.site.groups.values()];

function groupsOfUser(call: Call): Answer {
  requireBrowse(call);
  const accountId = call.query.get('accountId');
  if (accountId === null) throw badRequest("The 'accountId' query parameter is required.");
  if (call.core.site.person(accountId) === undefined) throw notFound('The user does not exist.');
  const own = groups(call).filter((group) => group.memberIds.includes(accountId));
  return ok(
    own.map(({ name, groupId }) => ({
      name,
      groupId,
      self: `${call.core.site.baseUrl}/rest/api/3/group?groupId=${groupId}`,
    })),
  );
}

function picker(call: Call): Answer {
  const query = (call.query.get('query') ?? '').toLowerCase();
  const isAllowed = call.core.permits.holdsGlobally(call.viewer, 'USER_PICKER');
  const found = isAllowed ? groups(call).filter((group) => group.name.toLowerCase().includes(query)) : [];
  const shown = found.slice(0, numberQuery(call, 'maxResults', 20, 1_000));
  return ok({
    header: `Showing ${shown.length} of ${found.length} matching groups`,
    total: found.length,
    groups: shown.map(({ name, groupId }) => ({ name, html: name, labels: [], groupId })),
  });
}

function members(call: Call): Answer {
  requireBrowse(call);
  const id = call.query.get('groupId');
  const name = call.query.get('groupname');
  if (id === null && name === null) throw badRequest("Either 'groupId' or 'groupname' is required.");
  const group = groups(call).find((one) => (id === null ? one.name === name : one.groupId === id));
  if (group === undefined) throw notFound(`The group named '${id ?? name ?? ''}' does not exist.`);
  const people = group.memberIds.flatMap((accountId) => call.core.site.person(accountId) ?? []);
  return ok(
    platformPage(
      call,
      '/rest/api/3/group/member',
      people.map((person) => userBean(person, call.core.site.baseUrl)),
    ),
  );
}

function bulk(call: Call): Answer {
  requireBrowse(call);
  const ids = call.query.getAll('groupId');
  const names = call.query.getAll('groupName');
  const isAsked = ({ groupId, name }: Group): boolean =>
    (ids.length === 0 && names.length === 0) || ids.includes(groupId) || names.includes(name);
  const found = groups(call).filter(isAsked);
  return ok(
    platformPage(
      call,
      '/rest/api/3/group/bulk',
      found.map(({ name, groupId }) => ({ name, groupId })),
    ),
  );
}

export const GROUP_ROUTES: readonly Route[] = [
  { method: 'GET', path: '/rest/api/3/user/groups', handle: groupsOfUser },
  { method: 'GET', path: '/rest/api/3/groups/picker', handle: picker },
  { method: 'GET', path: '/rest/api/3/group/member', handle: members },
  { method: 'GET', path: '/rest/api/3/group/bulk', handle: bulk },
];
