import { avatarUrls, userBean } from '../../beans/user-bean';
import type { Person } from '../../site/site-data';
import { listQuery, numberQuery, ok } from '../call';
import type { Answer, Call } from '../call';
import { platformPage } from '../page';
import { badRequest, forbidden, notFound } from '../refusal';
import type { Route } from '../router';
import { seenIssue, seenProject } from '../seen';

const bean = (call: Call, person: Person): unknown => userBean(person, call.core.site.baseUrl);
const mayBrowse = (call: Call): boolean => call.core.permits.holdsGlobally(call.viewer, 'USER_PICKER');
const active = (call: Call): Person[] =>
  [...call.core.site.people.values()].filter((person) => person.active);

const isCalled = (person: Person, query: string): boolean =>
  [person.displayName, person.emailAddress].some(
    (text) =>
      text
        .toLowerCase()
        .split(/[\s@]/)
        .some((word) => word.startsWith(query.toLowerCase())) ||
      text.toLowerCase().startsWith(query.toLowerCase()),
  );

const slice = (call: Call, people: readonly Person[]): Answer => {
  const startAt = numberQuery(call, 'startAt', 0);
  return ok(
    people
      .slice(startAt, startAt + numberQuery(call, 'maxResults', 50, 1_000))
      .map((person) => bean(call, person)),
  );
};

function getUser(call: Call): Answer {
  const accountId = call.query.get('accountId');
  if (accountId === null) throw badRequest("The 'accountId' query parameter is required.");
  if (accountId !== call.viewer.accountId && !mayBrowse(call))
    throw forbidden('You do not have permission to view this user.');
  const person = call.core.site.person(accountId);
  if (person === undefined)
    throw notFound('Specified user does not exist or you do not have required permissions');
  return ok(withExpansions(call, person));
}

function withExpansions(call: Call, person: Person): unknown {
  const expand = listQuery(call, 'expand');
  const { site } = call.core;
  const groups = [...site.groupsOf(person.accountId)].map((name) => {
    const groupId = site.groups.get(name)?.groupId ?? null;
    return { name, groupId, self: `${site.baseUrl}/rest/api/3/group?groupId=${groupId ?? ''}` };
  });
  return {
    ...userBean(person, site.baseUrl),
    ...(person.accountId === call.viewer.accountId
      ? { emailAddress: person.emailAddress, locale: person.locale }
      : {}),
    groups: { size: groups.length, items: expand.includes('groups') ? groups : [] },
    applicationRoles: { size: person.licensed ? 1 : 0, items: [] },
    expand: 'groups,applicationRoles',
  };
}

function bulk(call: Call): Answer {
  const ids = call.query.getAll('accountId');
  if (ids.length === 0) throw badRequest("The 'accountId' query parameter is required.");
  if (!mayBrowse(call)) throw forbidden('You do not have permission to view users.');
  const people = ids.flatMap((id) => call.core.site.person(id) ?? []);
  return ok(
    platformPage(
      call,
      '/rest/api/3/user/bulk',
      people.map((person) => bean(call, person)),
      10,
    ),
  );
}

/** People whose names begin so. Whoever may not browse users finds nobody, without an error. */
function findUsers(call: Call): Answer {
  const query = call.query.get('query');
  const accountId = call.query.get('accountId');
  if (query === null && accountId === null)
    throw badRequest(
      'The query parameters "query", "accountId" and "property" are missing. Provide at least one of them.',
    );
  if (!mayBrowse(call)) return ok([]);
  const found = active(call).filter(
    (person) =>
      (accountId === null || person.accountId === accountId) && (query === null || isCalled(person, query)),
  );
  return slice(call, found);
}

function allUsers(call: Call): Answer {
  if (!mayBrowse(call)) throw forbidden('You do not have permission to browse users.');
  return slice(call, [...call.core.site.people.values()]);
}

function assignable(call: Call): Answer {
  const issueAsked = call.query.get('issueId') ?? call.query.get('issueKey');
  const issue = issueAsked === null ? undefined : seenIssue(call, issueAsked);
  const project =
    issue === undefined
      ? seenProject(call, call.query.get('project') ?? '')
      : call.core.site.projectOf(issue);
  const query = call.query.get('query') ?? '';
  const { permits } = call.core;
  return slice(
    call,
    active(call).filter(
      (person) =>
        person.accountType === 'atlassian' &&
        isCalled(person, query) &&
        permits.holds(person, 'ASSIGNABLE_USER', project, issue),
    ),
  );
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

function picker(call: Call): Answer {
  const query = call.query.get('query');
  if (query === null) throw badRequest("The 'query' query parameter is required.");
  const excluded = listQuery(call, 'excludeAccountIds');
  const found = mayBrowse(call)
    ? active(call).filter((person) => isCalled(person, query) && !excluded.includes(person.accountId))
    : [];
  const users = found.slice(0, numberQuery(call, 'maxResults', 50, 1_000));
  return ok({
    users: users.map((person) => ({
      accountId: person.accountId,
      accountType: person.accountType,
      html: `<strong>${escaped(person.displayName)}</strong>`,
      displayName: person.displayName,
      avatarUrl: avatarUrls(call.core.site.baseUrl, person.displayName)['24x24'],
    })),
    total: found.length,
    header: `Showing ${users.length} of ${found.length} matching users`,
  });
}

export const USER_ROUTES: readonly Route[] = [
  { method: 'GET', path: '/rest/api/3/myself', handle: (call) => ok(withExpansions(call, call.viewer)) },
  { method: 'GET', path: '/rest/api/3/user', handle: getUser },
  { method: 'GET', path: '/rest/api/3/user/bulk', handle: bulk },
  { method: 'GET', path: '/rest/api/3/user/search', handle: findUsers },
  { method: 'GET', path: '/rest/api/3/users/search', handle: allUsers },
  { method: 'GET', path: '/rest/api/3/user/assignable/search', handle: assignable },
  { method: 'GET', path: '/rest/api/3/user/picker', handle: picker },
];
