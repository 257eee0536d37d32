import type { EscalationPermit, IssuePermit, ProjectPermit, SitePermit } from '../app/permit';
import { recordRefs } from '../app/issue-view/load-record';
import { loadPolicies, SITE_SCOPE } from '../app/load-policies';
import { QUOTA_GUARD } from '../app/points-ledger';
import { done, fail, type Result } from '../domain/problem';
import type { Escalation } from '../domain/escalation/escalation';
import type { Caller } from './caller';
import { callerDesk } from './jira/caller-desk';
import { readCallersIssue, type CallersIssue } from './jira/caller-reads';

import { allows, type CallPermission } from './permission-rule';
import { standingInProject, standingOnIssue, standingOnSite } from './standing';

const NOT_FOUND = fail('not-found', 'There is no such thing, or you may not see it.');
const FORBIDDEN = fail('forbidden', 'You may not do this here.');

const ISSUE_ID = /^\d{1,19}$/u;
const ESCALATION_ID = /^\d{1,19}-\d{1,6}$/u;

/**
 * May the caller do this to this work item? Jira is asked as the caller, on the very id that the permit then carries. Whatever goes
 * wrong while asking refuses: it is thrown, and nothing was done.
 */
export async function permitIssue(
  caller: Caller,
  issueId: string,
  permission: CallPermission,
): Promise<Result<IssuePermit>> {
  return permitOn(caller, issueId, null, permission);
}

/** May the caller do this to this escalation? Its subject is what has to be seen. */
export async function permitEscalation(
  caller: Caller,
  escalationId: string,
  permission: CallPermission,
): Promise<Result<EscalationPermit>> {
  if (!ESCALATION_ID.test(escalationId)) return NOT_FOUND;
  const found = await caller.store.get('escalation', escalationId);
  if (!found) return NOT_FOUND;
  const permit = await permitOn(caller, found.row.subjectId, found.row, permission);
  return permit.ok ? done({ ...permit.value, escalationId: found.row.id }) : permit;
}

/** May the caller do this to this project? */
export async function permitProject(
  caller: Caller,
  projectId: string,
  permission: CallPermission,
): Promise<Result<ProjectPermit>> {
  if (!ISSUE_ID.test(projectId)) return NOT_FOUND;
  const found = await standingInProject(caller.jira, projectId);
  if (!found) return NOT_FOUND;
  const standing = { ...found, escalationRole: false };
  if (!allows(permission, { by: caller.accountId, standing, head: null, onTeam: false })) return FORBIDDEN;
  return done({ by: caller.accountId, standing, desk: callerDesk(caller, null), projectId });
}

/** May the caller do this to what belongs to the whole site? */
export async function permitSite(caller: Caller, permission: CallPermission): Promise<Result<SitePermit>> {
  const standing = { ...(await standingOnSite(caller.jira)), escalationRole: false };
  if (!allows(permission, { by: caller.accountId, standing, head: null, onTeam: false })) return FORBIDDEN;
  return done({ by: caller.accountId, standing, desk: callerDesk(caller, null) });
}

async function permitOn(
  caller: Caller,
  issueId: string,
  head: Escalation | null,
  permission: CallPermission,
): Promise<Result<IssuePermit>> {
  if (!ISSUE_ID.test(issueId)) return NOT_FOUND;
  const lastId = await readAhead(caller, issueId);
  const [issue, found] = await Promise.all([
    readCallersIssue(caller.jira, issueId),
    standingOnIssue(caller.jira, issueId),
  ]);
  if (!issue || !found) return NOT_FOUND;
  await caller.store.getMany<'generation' | 'escalation' | 'part' | 'duty'>([
    { entity: 'generation', key: issue.projectId },
    ...(lastId === null ? [] : recordRefs(lastId)),
  ]);
  const standing = { ...found, escalationRole: await isInEscalationRole(caller, issue) };
  const onTeam = permission === 'inform' && head !== null && (await isOnTeam(caller, head));
  if (!allows(permission, { by: caller.accountId, standing, head, onTeam })) return FORBIDDEN;
  return done({
    by: caller.accountId,
    standing,
    desk: callerDesk(caller, issue.id),
    issueId: issue.id,
    issueKey: issue.key,
    projectId: issue.projectId,
    switchedOn: issue.switchedOn,
  });
}

/**
 * Gets in one read what permit and view need of the storage before Jira is asked, the stop of a spent quota included: it is remembered
 * for the rest of the call. Answers the work item's open or last escalation.
 */
async function readAhead({ store }: Caller, issueId: string): Promise<string | null> {
  const [subject] = await store.getMany<'subject' | 'watch' | 'generation' | 'job'>([
    { entity: 'subject', key: issueId },
    { entity: 'watch', key: issueId },
    { entity: 'generation', key: SITE_SCOPE },
    { entity: 'job', key: QUOTA_GUARD },
  ]);
  return subject && 'openId' in subject.row ? (subject.row.openId ?? subject.row.lastId) : null;
}

/** The role's name is a setting of the project; whoever has no role in it needs none compared. */
async function isInEscalationRole({ store }: Caller, { projectId, roles }: CallersIssue): Promise<boolean> {
  if (roles.length === 0) return false;
  const { settings } = await loadPolicies(store, projectId);
  return roles.includes(settings.body.escalationRole);
}

async function isOnTeam(caller: Caller, head: Escalation): Promise<boolean> {
  const duties = await caller.store.query('duty', {
    index: 'by-escalation',
    partition: [head.id],
    limit: 100,
  });
  return duties.rows.some(({ row }) => row.kind === 'action' && row.holder === caller.accountId);
}
