import { issueBean, selectFields } from '../../beans/issue-bean';
import { issueDeleted } from '../../events/issue-events';
import { changeIssue } from '../../issues/change-issue';
import { createIssue } from '../../issues/create-issue';
import { sentFields } from '../../issues/sent-fields';
import { setProperty } from '../../issues/properties';
import type { Issue, Project } from '../../site/site-data';
import { bodyOf, created, listQuery, NO_CONTENT, ok, stringsIn } from '../call';
import type { Answer, Call } from '../call';
import { badFields, badRequest } from '../refusal';
import type { Route } from '../router';
import { requireOn, seenIssue } from '../seen';
import { textOf } from '../../site/text-of';

function getIssue(call: Call): Answer {
  const issue = seenIssue(call);
  const fields = selectFields(call.core.fields, listQuery(call, 'fields'), '*all');
  const expand = new Set(listQuery(call, 'expand'));
  return ok(issueBean(issue, { fields, properties: listQuery(call, 'properties'), expand }, call.view));
}

/** `properties` of a request: `[{key, value}]`. */
function setSentProperties(call: Call, issue: Issue, body: Readonly<Record<string, unknown>>): void {
  const sent = body['properties'] ?? [];
  if (!Array.isArray(sent)) throw badRequest("'properties' must be a list.");
  for (const one of sent as Readonly<Record<string, unknown>>[])
    setProperty(call.core, call.viewer, issue, textOf(one['key']), one['value']);
}

function putIssue(call: Call): Answer {
  const issue = seenIssue(call);
  requireOn(call, 'EDIT_ISSUES', issue, 'You do not have permission to edit issues in this project.');
  const body = bodyOf(call);
  const { core, viewer } = call;
  const values = sentFields(core, viewer, { project: core.site.projectOf(issue), issue }, body);
  changeIssue(core, viewer, issue, values);
  setSentProperties(call, issue, body);
  if (call.query.get('returnIssue') !== 'true') return NO_CONTENT;
  return ok(
    issueBean(
      issue,
      { fields: selectFields(core.fields, [], '*all'), properties: [], expand: new Set() },
      call.view,
    ),
  );
}

function sentProject(call: Call, fields: Readonly<Record<string, unknown>>): Project {
  const sent = (fields['project'] ?? {}) as Readonly<Record<string, unknown>>;
  const project = call.core.site.project(textOf(sent['id'] ?? sent['key']));
  if (project === undefined || !call.core.permits.holds(call.viewer, 'CREATE_ISSUES', project)) {
    throw badFields({ project: 'You do not have permission to create issues in this project.' });
  }
  return project;
}

function postIssue(call: Call): Answer {
  const body = bodyOf(call);
  const fields = (body['fields'] ?? {}) as Readonly<Record<string, unknown>>;
  const project = sentProject(call, fields);
  if (fields['issuetype'] === undefined) throw badFields({ issuetype: 'Specify an issue type' });
  const values = sentFields(call.core, call.viewer, { project }, body);
  const issue = createIssue(call.core, call.viewer, project, values);
  setSentProperties(call, issue, body);
  return created({
    id: issue.id,
    key: issue.key,
    self: `${call.core.site.baseUrl}/rest/api/3/issue/${issue.id}`,
  });
}

function deleteIssue(call: Call): Answer {
  const issue = seenIssue(call);
  requireOn(call, 'DELETE_ISSUES', issue, 'You do not have permission to delete issues in this project.');
  call.core.site.removeIssue(issue);
  issueDeleted(call.core, call.viewer, issue);
  return NO_CONTENT;
}

function bulkFetch(call: Call): Answer {
  const body = bodyOf(call);
  const asked = stringsIn(body, 'issueIdsOrKeys');
  if (asked.length === 0 || asked.length > 100)
    throw badRequest('The number of issues must be between 1 and 100.');
  const fields = selectFields(call.core.fields, stringsIn(body, 'fields'), '*navigable');
  const selection = {
    fields,
    properties: stringsIn(body, 'properties'),
    expand: new Set(stringsIn(body, 'expand')),
  };
  const issues: Issue[] = [];
  const issueErrors: { id: string; errorMessage: string }[] = [];
  for (const idOrKey of new Set(asked)) {
    const issue = call.core.site.issues.find(idOrKey);
    if (issue !== undefined && call.core.permits.sees(call.viewer, issue)) issues.push(issue);
    else
      issueErrors.push({
        id: idOrKey,
        errorMessage: 'Issue does not exist or you do not have permission to see it.',
      });
  }
  return ok({ issues: issues.map((issue) => issueBean(issue, selection, call.view)), issueErrors });
}

export const ISSUE_ROUTES: readonly Route[] = [
  { method: 'POST', path: '/rest/api/3/issue', handle: postIssue },
  { method: 'POST', path: '/rest/api/3/issue/bulkfetch', isRead: true, handle: bulkFetch },
  { method: 'GET', path: '/rest/api/3/issue/:issueIdOrKey', handle: getIssue },
  { method: 'PUT', path: '/rest/api/3/issue/:issueIdOrKey', handle: putIssue },
  { method: 'DELETE', path: '/rest/api/3/issue/:issueIdOrKey', handle: deleteIssue },
];
