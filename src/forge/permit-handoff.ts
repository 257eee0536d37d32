import type { HandoffPermit } from '../app/permit';
import { inTeam } from '../app/handoff/in-team';
import { loadPolicies } from '../app/load-policies';
import { done, type Result } from '../domain/problem';
import type { Caller } from './caller';
import { permitIssue } from './permit';
import { allows, type CallPermission } from './permission-rule';
import { FORBIDDEN, NOT_FOUND } from './refusals';

const HANDOFF_ID = /^\d{1,19}-h\d{1,6}$/u;

/** May the caller do this to this hand-off? Its work item is what has to be seen; whose team it is, Jira says as of now. */
export async function permitHandoff(
  caller: Caller,
  handoffId: string,
  permission: CallPermission,
): Promise<Result<HandoffPermit>> {
  if (!HANDOFF_ID.test(handoffId)) return NOT_FOUND;
  const found = await caller.store.get('handoff', handoffId);
  if (!found) return NOT_FOUND;
  const permit = await permitIssue(caller, found.row.issueId, 'see-issue');
  if (!permit.ok) return permit;
  const { desk, projectId, standing, by } = permit.value;
  const { settings } = await loadPolicies(caller.store, projectId);
  const team = settings.body.teams?.find(({ value }) => value === found.row.to);
  const isInTeam = permission === 'answer-handoff' && (await inTeam(team, by, desk));
  const handoff = { sender: found.row.sender, isInTeam };
  if (!allows(permission, { by, standing, head: null, onTeam: false, approver: false, handoff }))
    return FORBIDDEN;
  return done({ ...permit.value, handoffId: found.row.id });
}
