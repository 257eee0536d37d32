import { checkProperty, removeProperty, setProperty } from '../../issues/properties';
import { created, NO_CONTENT, ok, param } from '../call';
import type { Answer, Call } from '../call';
import { forbidden, notFound } from '../refusal';
import type { Route } from '../router';
import { requireOn, seenIssue, seenProject } from '../seen';

type Properties = Record<string, unknown>;

const noProperty = (key: string) => notFound(`The property with key '${key}' does not exist.`);
const MAY_NOT_EDIT = 'You do not have permission to edit properties of this issue.';

function read(properties: Properties, key: string): Answer {
  if (!Object.hasOwn(properties, key)) throw noProperty(key);
  return ok({ key, value: properties[key] });
}

function list(call: Call, properties: Properties, path: string): Answer {
  const self = (key: string): string =>
    `${call.core.site.baseUrl}${path}/properties/${encodeURIComponent(key)}`;
  return ok({ keys: Object.keys(properties).map((key) => ({ self: self(key), key })) });
}

/** Writes a property that raises no event of ours. */
function write(properties: Properties, key: string, value: unknown): Answer {
  checkProperty(key, value);
  const isKnown = Object.hasOwn(properties, key);
  properties[key] = value;
  return isKnown ? ok('') : created('');
}

function remove(properties: Properties, key: string): Answer {
  if (!Object.hasOwn(properties, key)) throw noProperty(key);
  Reflect.deleteProperty(properties, key);
  return NO_CONTENT;
}

function putIssueProperty(call: Call): Answer {
  const issue = seenIssue(call);
  requireOn(call, 'EDIT_ISSUES', issue, MAY_NOT_EDIT);
  return setProperty(call.core, call.viewer, issue, param(call, 'propertyKey'), call.body)
    ? ok('')
    : created('');
}

function deleteIssueProperty(call: Call): Answer {
  const issue = seenIssue(call);
  const key = param(call, 'propertyKey');
  requireOn(call, 'EDIT_ISSUES', issue, MAY_NOT_EDIT);
  if (!Object.hasOwn(issue.properties, key)) throw noProperty(key);
  removeProperty(call.core, call.viewer, issue, key);
  return NO_CONTENT;
}

function projectProperties(call: Call, isWrite: boolean): Properties {
  const project = seenProject(call);
  const { permits, site } = call.core;
  if (isWrite && !permits.holds(call.viewer, 'ADMINISTER_PROJECTS', project))
    throw forbidden('You do not have permission to administer this project.');
  return (site.data.projectProperties[project.id] ??= {});
}

/** A person's properties are the person's own; apps and Jira admins may read and write anybody's. */
function userProperties(call: Call): Properties {
  const { core, viewer } = call;
  const accountId = call.query.get('accountId') ?? viewer.accountId;
  if (accountId !== viewer.accountId && !core.permits.holdsGlobally(viewer, 'ADMINISTER'))
    throw forbidden('You do not have permission to manage the properties of this user.');
  if (core.site.person(accountId) === undefined)
    throw notFound(`The user with accountId '${accountId}' does not exist.`);
  return (core.site.data.userProperties[accountId] ??= {});
}

const ISSUE = '/rest/api/3/issue/:issueIdOrKey/properties';
const PROJECT = '/rest/api/3/project/:projectIdOrKey/properties';
const USER = '/rest/api/3/user/properties';
const key = (call: Call): string => param(call, 'propertyKey');

export const PROPERTY_ROUTES: readonly Route[] = [
  {
    method: 'GET',
    path: ISSUE,
    handle: (call) => list(call, seenIssue(call).properties, `/rest/api/3/issue/${seenIssue(call).id}`),
  },
  {
    method: 'GET',
    path: `${ISSUE}/:propertyKey`,
    handle: (call) => read(seenIssue(call).properties, key(call)),
  },
  { method: 'PUT', path: `${ISSUE}/:propertyKey`, handle: putIssueProperty },
  { method: 'DELETE', path: `${ISSUE}/:propertyKey`, handle: deleteIssueProperty },
  {
    method: 'GET',
    path: PROJECT,
    handle: (call) =>
      list(call, projectProperties(call, false), `/rest/api/3/project/${seenProject(call).id}`),
  },
  {
    method: 'GET',
    path: `${PROJECT}/:propertyKey`,
    handle: (call) => read(projectProperties(call, false), key(call)),
  },
  {
    method: 'PUT',
    path: `${PROJECT}/:propertyKey`,
    handle: (call) => write(projectProperties(call, true), key(call), call.body),
  },
  {
    method: 'DELETE',
    path: `${PROJECT}/:propertyKey`,
    handle: (call) => remove(projectProperties(call, true), key(call)),
  },
  { method: 'GET', path: USER, handle: (call) => list(call, userProperties(call), '/rest/api/3/user') },
  { method: 'GET', path: `${USER}/:propertyKey`, handle: (call) => read(userProperties(call), key(call)) },
  {
    method: 'PUT',
    path: `${USER}/:propertyKey`,
    handle: (call) => write(userProperties(call), key(call), call.body),
  },
  {
    method: 'DELETE',
    path: `${USER}/:propertyKey`,
    handle: (call) => remove(userProperties(call), key(call)),
  },
];
