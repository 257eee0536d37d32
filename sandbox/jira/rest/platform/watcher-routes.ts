import { userBean } from '../../beans/user-bean';
import type { Issue } from '../../site/site-data';
import { NO_CONTENT, ok } from '../call';
import type { Answer, Call } from '../call';
import { badRequest, forbidden, notFound } from '../refusal';
import type { Route } from '../router';
import { requireOn, seenIssue } from '../seen';

function getWatchers(call: Call): Answer {
  const issue = seenIssue(call);
  requireOn(call, 'VIEW_VOTERS_AND_WATCHERS', issue, 'You do not have permission to view watchers.');
  const { site } = call.core;
  return ok({
    self: `${site.baseUrl}/rest/api/3/issue/${issue.key}/watchers`,
    isWatching: issue.watcherIds.includes(call.viewer.accountId),
    watchCount: issue.watcherIds.length,
    watchers: issue.watcherIds.flatMap((id) => {
      const person = site.person(id);
      return person === undefined ? [] : [userBean(person, site.baseUrl)];
    }),
  });
}

/** Everybody may watch for themselves; watching for others is a permission of its own. */
function requireWatcherRight(call: Call, issue: Issue, accountId: string): void {
  const { permits, site } = call.core;
  const isOther = accountId !== call.viewer.accountId;
  if (isOther && !permits.holds(call.viewer, 'MANAGE_WATCHERS', site.projectOf(issue), issue))
    throw forbidden('You do not have permission to manage the watchers of this issue.');
}

function addWatcher(call: Call): Answer {
  const issue = seenIssue(call);
  const accountId = typeof call.body === 'string' ? call.body : call.viewer.accountId;
  requireWatcherRight(call, issue, accountId);
  const person = call.core.site.person(accountId);
  if (person === undefined) throw notFound('The user does not exist.');
  if (!call.core.permits.sees(person, issue))
    throw badRequest('The user does not have permission to view this issue.');
  if (!issue.watcherIds.includes(accountId)) issue.watcherIds.push(accountId);
  return NO_CONTENT;
}

function removeWatcher(call: Call): Answer {
  const issue = seenIssue(call);
  const accountId = call.query.get('accountId');
  if (accountId === null) throw badRequest("The 'accountId' query parameter is required.");
  requireWatcherRight(call, issue, accountId);
  const index = issue.watcherIds.indexOf(accountId);
  if (index >= 0) issue.watcherIds.splice(index, 1);
  return NO_CONTENT;
}

const PATH = '/rest/api/3/issue/:issueIdOrKey/watchers';

export const WATCHER_ROUTES: readonly Route[] = [
  { method: 'GET', path: PATH, handle: getWatchers },
  { method: 'POST', path: PATH, handle: addWatcher },
  { method: 'DELETE', path: PATH, handle: removeWatcher },
];
