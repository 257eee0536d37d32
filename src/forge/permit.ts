import type { EscalationPermit, IssuePermit, ProjectPermit } from '../app/permit';
import { loadPolicies, SITE_SCOPE } from '../app/load-policies';
import { done, fail, type Result } from '../domain/problem';
import type { Escalation } from '../domain/escalation/escalation';
import type { Caller } from './caller';
import { callerDesk } from './jira/caller-desk';
import { readCallersIssue, readCallersProject } from './jira/caller-reads';
import { isSwitchedOn } from './jira/project-switch';
import { SWITCHED_ON } from './jira/switched-on-projects';
import { allows, type CallPermission } from './permission-rule';
import { hasRole, standingInProject, standingOnIssue } from './standing';

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
  const [project, found] = await Promise.all([
    readCallersProject(caller.jira, projectId),
    standingInProject(caller.jira, projectId),
  ]);
  if (!project || !found) return NOT_FOUND;
  const standing = { ...found, escalationRole: false };
  if (!allows(permission, { by: caller.accountId, standing, head: null, onTeam: false })) return FORBIDDEN;
  return done({
    by: caller.accountId,
    standing,
    desk: callerDesk(caller, null),
    projectId: project.id,
    projectKey: project.key,
    projectName: project.name,
    switchedOn: await isSwitchedOn(caller.jira, project.id),
  });
}

async function permitOn(
  caller: Caller,
  issueId: string,
  head: Escalation | null,
  permission: CallPermission,
): Promise<Result<IssuePermit>> {
  if (!ISSUE_ID.test(issueId)) return NOT_FOUND;
  const [issue, found] = await Promise.all([
    readCallersIssue(caller.jira, issueId),
    standingOnIssue(caller.jira, issueId),
  ]);
  if (!issue || !found) return NOT_FOUND;
  const escalated = await readAhead(caller, issue.id, issue.projectId);
  // A project admin may do all that the role may, and where nothing was ever escalated a viewer's role changes nothing.
  const needsRole = !found.projectAdmin && (escalated || permission !== 'see-issue');
  const [escalationRole, projects] = await Promise.all([
    needsRole ? inEscalationRole(caller, issue.projectId) : false,
    caller.switchedOn.get(),
  ]);
  const standing = { ...found, escalationRole };
  const onTeam = permission === 'inform' && head !== null && (await isOnTeam(caller, head));
  if (!allows(permission, { by: caller.accountId, standing, head, onTeam })) return FORBIDDEN;
  return done({
    by: caller.accountId,
    standing,
    desk: callerDesk(caller, issue.id),
    issueId: issue.id,
    issueKey: issue.key,
    projectId: issue.projectId,
    switchedOn: projects.includes(issue.projectId),
  });
}

/**
 * Gets in one read what permit and view need of the storage: it is remembered for the rest of the call. Answers whether the work item
 * was ever escalated.
 */
async function readAhead({ store }: Caller, issueId: string, projectId: string): Promise<boolean> {
  const [subject] = await store.getMany<'subject' | 'watch' | 'generation' | 'job'>([
    { entity: 'subject', key: issueId },
    { entity: 'watch', key: issueId },
    { entity: 'generation', key: SITE_SCOPE },
    { entity: 'generation', key: projectId },
    { entity: 'job', key: SWITCHED_ON },
  ]);
  return subject !== undefined;
}

/** The role's name is a setting of the project. */
async function inEscalationRole({ store, jira }: Caller, projectId: string): Promise<boolean> {
  const { settings } = await loadPolicies(store, projectId);
  return hasRole(jira, projectId, settings.body.escalationRole);
}

async function isOnTeam(caller: Caller, head: Escalation): Promise<boolean> {
  const duties = await caller.store.query('duty', {
    index: 'by-escalation',
    partition: [head.id],
    limit: 100,
  });
  return duties.rows.some(({ row }) => row.kind === 'action' && row.holder === caller.accountId);
}
