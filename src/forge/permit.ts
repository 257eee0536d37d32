import type { EscalationPermit, IssuePermit, ProjectPermit, ScopePermit, SitePermit } from '../app/permit';
import { handoffRefs } from '../app/handoff/load-handoff';
import { shownEscalation } from '../app/issue-view/load-issue';
import { recordRefs } from '../app/issue-view/load-record';
import { partKey } from '../app/load-escalation';
import { loadPolicies, SITE_SCOPE } from '../app/load-policies';
import { QUOTA_GUARD } from '../app/points-ledger';
import { reportJobKey } from '../app/report/report-work';
import { isNamedApprover } from '../app/read-approvers';
import { readDuties } from '../app/review/read-duties';
import { noticesKey } from '../app/shift/shift-job';
import { done, type Result } from '../domain/problem';
import type { Escalation } from '../domain/escalation/escalation';
import { teamOf } from '../domain/team/team-part';
import type { Caller } from './caller';
import { callerDesk } from './jira/caller-desk';
import { makePass, PASS_SECRET, passSecret } from './issue-pass';
import { readCallersIssue, type CallersIssue } from './jira/caller-reads';
import { siteDesk } from './jira/site-desk';
import { hasLapsed } from './licence';

import { platformClock } from './platform-clock';
import { allows, type CallPermission } from './permission-rule';
import { FORBIDDEN, NOT_FOUND } from './refusals';
import { standingInProject, standingOnIssue, standingOnSite } from './standing';

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
  await readAhead(caller, escalationId.replace(/-\d+$/u, ''), escalationId);
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
  await readAheadOfProject(caller, projectId);
  const found = await standingInProject(caller.jira, projectId);
  if (!found) return NOT_FOUND;
  const standing = { ...found, escalationRole: false };
  if (!allows(permission, { by: caller.accountId, standing, head: null, onTeam: false, approver: false }))
    return FORBIDDEN;
  return done({ by: caller.accountId, standing, desk: callerDesk(caller, null), projectId });
}

/** May the caller do this to what belongs to the whole site? */
export async function permitSite(caller: Caller, permission: CallPermission): Promise<Result<SitePermit>> {
  const standing = { ...(await standingOnSite(caller.jira)), escalationRole: false };
  if (!allows(permission, { by: caller.accountId, standing, head: null, onTeam: false, approver: false }))
    return FORBIDDEN;
  return done({ by: caller.accountId, standing, desk: callerDesk(caller, null), site: siteDesk(caller) });
}

/** May the caller do this to the policies of this project, or of the site? The site's are Jira admins' alone. */
export async function permitScope(
  caller: Caller,
  scope: string,
  permission: CallPermission,
): Promise<Result<ScopePermit>> {
  if (scope !== SITE_SCOPE) {
    const permit = await permitProject(caller, scope, permission);
    return permit.ok ? done({ ...permit.value, site: null }) : permit;
  }
  const permit = await permitSite(caller, 'run-site');
  return permit.ok ? done({ ...permit.value, projectId: SITE_SCOPE }) : permit;
}

async function permitOn(
  caller: Caller,
  issueId: string,
  head: Escalation | null,
  permission: CallPermission,
): Promise<Result<IssuePermit>> {
  if (!ISSUE_ID.test(issueId)) return NOT_FOUND;
  const { lastId, handoffs } = await readAhead(caller, issueId);
  const [issue, found] = await Promise.all([
    readCallersIssue(caller.jira, issueId),
    standingOnIssue(caller.jira, issueId),
  ]);
  if (!issue || !found) return NOT_FOUND;
  // What only reads a part of the record needs none of the others.
  if (permission !== 'see-record') {
    await caller.store.getMany<'generation' | 'escalation' | 'part' | 'duty' | 'handoff'>([
      { entity: 'generation', key: issue.projectId },
      ...(lastId === null ? [] : recordRefs(lastId)),
      ...handoffs,
    ]);
  }
  const standing = { ...found, escalationRole: await isInEscalationRole(caller, issue) };
  const wantsTeam = permission === 'inform' || permission === 'see-record';
  const asNobody = { by: caller.accountId, standing, head, onTeam: false, approver: false };
  const onTeam =
    wantsTeam && head !== null && !allows(permission, asNobody) && (await isOnTeam(caller, head));
  const approver = permission === 'approve' && head !== null && (await isApprover(caller, head));
  if (!allows(permission, { by: caller.accountId, standing, head, onTeam, approver })) return FORBIDDEN;
  const now = platformClock.now();
  return done({
    by: caller.accountId,
    standing,
    desk: callerDesk(caller, issue.id),
    issueId: issue.id,
    issueKey: issue.key,
    projectId: issue.projectId,
    switchedOn: issue.switchedOn && !hasLapsed(),
    pass: makePass(await passSecret(caller.store, now), caller.accountId, issue.id, now),
  });
}

/**
 * Gets in one read what permit and view need of the storage before Jira is asked, the stop of a spent quota included: it is remembered
 * for the rest of the call. Answers the work item's open or last escalation, and the keys of its hand-offs.
 */
async function readAhead({ store }: Caller, issueId: string, escalationId?: string) {
  const [subject] = await store.getMany<'subject' | 'watch' | 'generation' | 'job' | 'escalation'>([
    { entity: 'subject', key: issueId },
    { entity: 'watch', key: issueId },
    { entity: 'generation', key: SITE_SCOPE },
    { entity: 'job', key: QUOTA_GUARD },
    { entity: 'job', key: PASS_SECRET },
    ...(escalationId === undefined ? [] : [{ entity: 'escalation' as const, key: escalationId }]),
  ]);
  const row = subject && 'openId' in subject.row ? subject.row : undefined;
  return { lastId: shownEscalation(row), handoffs: handoffRefs(issueId, row) };
}

/** Gets in one read what the check of the quota, the policies and nearly every view of a project begin with. */
const readAheadOfProject = ({ store, accountId }: Caller, projectId: string): Promise<unknown> =>
  store.getMany<'generation' | 'job'>([
    { entity: 'job', key: QUOTA_GUARD },
    { entity: 'generation', key: SITE_SCOPE },
    { entity: 'generation', key: projectId },
    { entity: 'job', key: noticesKey(accountId) },
    { entity: 'job', key: reportJobKey(projectId) },
    { entity: 'job', key: 'heartbeat' },
  ]);

/** The role's name is a setting of the project; whoever has no role in it needs none compared. */
async function isInEscalationRole({ store }: Caller, { projectId, roles }: CallersIssue): Promise<boolean> {
  if (roles.length === 0) return false;
  const { settings } = await loadPolicies(store, projectId);
  return roles.includes(settings.body.escalationRole);
}

async function isOnTeam(caller: Caller, head: Escalation): Promise<boolean> {
  const team = await caller.store.get('part', partKey(head.id, 'team'));
  if (team?.row.name === 'team' && teamOf(team.row.body).includes(caller.accountId)) return true;
  const duties = await readDuties(caller.store, head.id);
  return duties.some(({ kind, holder }) => kind !== 'acknowledgement' && holder === caller.accountId);
}

/** Those the playbook names up to the ones who were asked last, resolved now: who left the group since may not, who joined it may. */
async function isApprover(caller: Caller, head: Escalation): Promise<boolean> {
  if (!head.approval) return false;
  const pinned = await caller.store.get('part', partKey(head.id, 'pinned'));
  if (pinned?.row.name !== 'pinned') return false;
  return isNamedApprover(caller.desk, pinned.row.body.playbook, head, caller.accountId);
}
