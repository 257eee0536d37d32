import { loadPolicies } from '../app/load-policies';
import type { LostPermit } from '../app/permit';
import { done, type Result } from '../domain/problem';
import type { Caller } from './caller';
import { callerDesk } from './jira/caller-desk';
import { readCallersIssue, readCallersProject } from './jira/caller-reads';
import { hasLapsed } from './licence';
import { allows, type CallPermission } from './permission-rule';
import { FORBIDDEN, NOT_FOUND } from './refusals';
import { standingInProject } from './standing';

const ESCALATION_ID = /^\d{1,19}-\d{1,6}$/u;

/**
 * May the caller do this to this record, whose work item was deleted? Nobody can be asked for sight of it any more, so its project decides.
 * Where it was under a security level, that level is gone with it, and its project's admins alone are let in. A work item
 * that is there, for the caller or for the app, is no deleted one.
 */
export async function permitLost(
  caller: Caller,
  escalationId: string,
  permission: CallPermission,
): Promise<Result<LostPermit>> {
  if (!ESCALATION_ID.test(escalationId)) return NOT_FOUND;
  const found = await caller.store.get('escalation', escalationId);
  if (!found) return NOT_FOUND;
  const head = found.row;
  const { projectId, subjectId } = head;
  const [known, project, issue] = await Promise.all([
    standingInProject(caller.jira, projectId),
    readCallersProject(caller.jira, projectId),
    readCallersIssue(caller.jira, subjectId),
  ]);
  if (!known || !project || issue) return NOT_FOUND;
  if (head.secured && !known.projectAdmin) return NOT_FOUND;
  if ((await caller.desk.sightOf(subjectId, projectId)).kind !== 'gone') return NOT_FOUND;
  const { settings } = await loadPolicies(caller.store, projectId);
  const standing = { ...known, escalationRole: project.roles.includes(settings.body.escalationRole) };
  const by = caller.accountId;
  if (!allows(permission, { by, standing, head, onTeam: false, approver: false })) return FORBIDDEN;
  const switchedOn = project.switchedOn && !hasLapsed();
  return done({ by, standing, desk: callerDesk(caller, null), escalationId: head.id, projectId, switchedOn });
}
