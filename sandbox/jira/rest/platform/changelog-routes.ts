import { changeBean } from '../../beans/change-bean';
import type { Change, Issue } from '../../site/site-data';
import { bodyOf, ok, param, stringsIn } from '../call';
import type { Answer, Call } from '../call';
import { platformPage } from '../page';
import { badRequest } from '../refusal';
import type { Route } from '../router';
import { seenIssue } from '../seen';

function getChangelog(call: Call): Answer {
  const issue = seenIssue(call);
  const changes = issue.history.map((change) => changeBean(change, call.view));
  return ok(platformPage(call, `/rest/api/3/issue/${param(call, 'issueIdOrKey')}/changelog`, changes, 100));
}

interface Entry {
  readonly issue: Issue;
  readonly change: Change;
  readonly items: Change['items'];
}

function offsetOf(token: unknown): number {
  if (token === undefined || token === null) return 0;
  const offset = typeof token === 'string' ? Number(Buffer.from(token, 'base64url').toString()) : Number.NaN;
  if (!Number.isInteger(offset) || offset < 0) throw badRequest('The provided nextPageToken is invalid.');
  return offset;
}

/** Changes of many issues, oldest first within each; of the asked fields only. Issues out of sight are left out without a word. */
function bulkFetch(call: Call): Answer {
  const body = bodyOf(call);
  const asked = stringsIn(body, 'issueIdsOrKeys');
  const fieldIds = stringsIn(body, 'fieldIds');
  if (asked.length === 0 || asked.length > 1_000)
    throw badRequest('The number of issues must be between 1 and 1000.');
  if (fieldIds.length > 10) throw badRequest('The number of fields must not exceed 10.');
  const { maxResults = 1_000, nextPageToken } = body;
  if (typeof maxResults !== 'number' || maxResults < 1 || maxResults > 10_000)
    throw badRequest("'maxResults' must be between 1 and 10000.");
  const { site, permits } = call.core;
  const issues = [...new Set(asked.flatMap((idOrKey) => site.issues.find(idOrKey) ?? []))].filter((issue) =>
    permits.sees(call.viewer, issue),
  );
  const entries: Entry[] = issues.flatMap((issue) =>
    issue.history.flatMap((change) => {
      const items =
        fieldIds.length === 0 ? change.items : change.items.filter((item) => fieldIds.includes(item.fieldId));
      return items.length === 0 ? [] : [{ issue, change, items }];
    }),
  );
  const start = offsetOf(nextPageToken);
  const page = entries.slice(start, start + maxResults);
  const end = start + page.length;
  const logs = new Map<string, unknown[]>();
  for (const { issue, change, items } of page) {
    logs.set(issue.id, [...(logs.get(issue.id) ?? []), changeBean(change, call.view, 'millis', items)]);
  }
  return ok({
    issueChangeLogs: [...logs].map(([issueId, changeHistories]) => ({ issueId, changeHistories })),
    ...(end < entries.length ? { nextPageToken: Buffer.from(String(end)).toString('base64url') } : {}),
  });
}

export const CHANGELOG_ROUTES: readonly Route[] = [
  { method: 'GET', path: '/rest/api/3/issue/:issueIdOrKey/changelog', handle: getChangelog },
  { method: 'POST', path: '/rest/api/3/changelog/bulkfetch', isRead: true, handle: bulkFetch },
];
