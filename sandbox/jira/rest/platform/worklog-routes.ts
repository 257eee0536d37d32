import { adfProblem } from '../../beans/adf-problem';
import { userBean } from '../../beans/user-bean';
import type { Adf, Issue, IssueWorklog } from '../../site/site-data';
import { jiraDate } from '../../site/zone-offset';
import { bodyOf, created, numberQuery, ok } from '../call';
import type { Answer, Call } from '../call';
import { badRequest } from '../refusal';
import type { Route } from '../router';
import { requireOn, seenIssue } from '../seen';

const LONGEST_PAGE = 5_000;
const STARTED = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}[+-]\d{4}$/;

function bean(call: Call, issue: Issue, log: IssueWorklog): Readonly<Record<string, unknown>> {
  const { site } = call.core;
  const author = site.person(log.authorId);
  return {
    self: `${site.baseUrl}/rest/api/3/issue/${issue.id}/worklog/${log.id}`,
    id: log.id,
    issueId: issue.id,
    author: author === undefined ? {} : userBean(author, site.baseUrl),
    ...(log.comment === undefined ? {} : { comment: log.comment }),
    started: jiraDate(log.startedAt, call.view.zone),
    timeSpentSeconds: log.seconds,
  };
}

function getWorklogs(call: Call): Answer {
  const issue = seenIssue(call);
  const startAt = numberQuery(call, 'startAt', 0);
  const maxResults = numberQuery(call, 'maxResults', LONGEST_PAGE, LONGEST_PAGE);
  const after = numberQuery(call, 'startedAfter', 0);
  const found = (issue.worklogs ?? []).filter(({ startedAt }) => startedAt >= after);
  const page = found.slice(startAt, startAt + maxResults);
  return ok({
    startAt,
    maxResults,
    total: found.length,
    worklogs: page.map((log) => bean(call, issue, log)),
  });
}

/** Time spent that is given in seconds, begun when it says, or now. */
function postWorklog(call: Call): Answer {
  const issue = seenIssue(call);
  requireOn(call, 'EDIT_ISSUES', issue, 'You do not have permission to associate a worklog to this issue.');
  const { timeSpentSeconds, started, comment } = bodyOf(call);
  if (typeof timeSpentSeconds !== 'number' || timeSpentSeconds < 60)
    throw badRequest('Worklog must not be null, and takes a minute at least.');
  if (started !== undefined && (typeof started !== 'string' || !STARTED.test(started)))
    throw badRequest('Unparseable date.');
  const problem = comment === undefined ? undefined : adfProblem(comment);
  if (problem !== undefined) throw badRequest('INVALID_INPUT');
  const log: IssueWorklog = {
    id: call.core.site.nextId(),
    authorId: call.viewer.accountId,
    startedAt: typeof started === 'string' ? Date.parse(started.replace(/(\d{2})$/, ':$1')) : call.core.now(),
    seconds: timeSpentSeconds,
    ...(comment === undefined ? {} : { comment: comment as Adf }),
  };
  issue.worklogs = [...(issue.worklogs ?? []), log];
  return created(bean(call, issue, log));
}

const PATH = '/rest/api/3/issue/:issueIdOrKey/worklog';

export const WORKLOG_ROUTES: readonly Route[] = [
  { method: 'GET', path: PATH, handle: getWorklogs },
  { method: 'POST', path: PATH, handle: postWorklog },
];
