import { route } from '@forge/api';
import type { RequestPermit } from '../app/permit';
import { done, type Result } from '../domain/problem';
import type { Caller } from './caller';
import { isTheirs, nameOf, readPortalRequest } from './jira/portal-request';
import { siteFactsMemo } from './jira/site-facts';
import { hasLapsed } from './licence';
import { allows, type CallPermission } from './permission-rule';
import { FORBIDDEN, NOT_FOUND } from './refusals';
import { platformClock } from './platform-clock';

const NOBODY = { agent: false, escalationRole: false, projectAdmin: false, jiraAdmin: false };

/**
 * May the caller do this to this request of the portal? Jira is asked as the caller, on the id that the permit then carries. Unlicensed
 * employees cannot be asked for: of them the app itself compares reporter, participants and organisations, and what is under a security
 * level stays closed to them. Whatever goes wrong while asking refuses.
 */
export async function permitRequest(
  caller: Caller,
  requestKey: string,
  permission: CallPermission,
): Promise<Result<RequestPermit>> {
  const { jira, accountId: by, store } = caller;
  const facts = await siteFactsMemo(caller.app, { store, clock: platformClock }).get();
  const request = await readPortalRequest(caller.app, facts, requestKey.trim().toUpperCase());
  if (!request) return NOT_FOUND;
  const { issueId, projectId, createdAt, priority, assigneeId } = request;
  const where = route`/rest/servicedeskapi/request/${issueId}`;
  const sight = await jira.shows({ what: 'look at a request as the caller', route: where });
  if (sight === 'denied') return NOT_FOUND;
  const speaks = await isTheirs(caller.app, request, by);
  if (sight === 'unasked' && (request.secured || !speaks)) return NOT_FOUND;
  const asker = {
    by,
    standing: NOBODY,
    head: null,
    onTeam: false,
    approver: false,
    request: { isTheirs: speaks },
  };
  if (!allows(permission, asker)) return FORBIDDEN;
  return done({
    by,
    speaks,
    issueId,
    projectId,
    // Of promises that nobody keeps a customer reads nothing.
    switchedOn: !hasLapsed() && (await caller.switchedOn.get()).includes(projectId),
    createdAt,
    priority,
    assigneeId,
    desk: { nameOf: (accountId) => nameOf(caller.app, accountId) },
  });
}
