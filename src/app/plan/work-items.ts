import type { PlanAction } from '../../domain/escalation/plan';
import { done, fail, type Problem, type Result } from '../../domain/problem';
import { commandEscalation } from '../command-escalation';
import { partKey } from '../load-escalation';
import type { EscalationPermit } from '../permit';
import type { Outcome } from '../ports/desk';
import type { Ports } from '../ports/ports';
import { actionIssueWrite } from './action-issues';
import { followAction } from './follow-actions';

const NO_ACTION = fail('invalid', 'The plan has no such action, or it has no work item.', [
  { path: 'actionId', message: 'names no action that this can be done to' },
]);

/** Lets a work item that the caller may see stand for an action. */
export async function linkWorkItem(
  ports: Ports,
  permit: EscalationPermit,
  actionId: string,
  issueKey: string,
): Promise<Result<void>> {
  const found = await permit.desk.findIssue(issueKey);
  if (found) return tie(ports, permit, actionId, found.id);
  const message = 'There is no such work item, or you may not see it.';
  return fail('invalid', message, [{ path: 'issueKey', message }]);
}

/** Creates a work item for an action, as the caller, and lets it stand for the action. One that has a work item gets no second. */
export async function createWorkItem(
  ports: Ports,
  permit: EscalationPermit,
  actionId: string,
  issueTypeId: string,
): Promise<Result<void>> {
  const action = await readAction(ports, permit, actionId);
  if (!action) return NO_ACTION;
  if (action.issueId !== undefined) return fail('already-done', 'the action has a work item already');
  const duty = await ports.store.get('duty', actionId);
  if (duty?.row.state !== 'open') return fail('already-done', 'the action is not open any more');
  const made = await permit.desk.createWorkItem({
    projectId: permit.projectId,
    issueTypeId,
    summary: action.title,
    assigneeId: duty.row.holder,
  });
  return made.kind === 'created'
    ? tie(ports, permit, actionId, made.issueId)
    : { ok: false, problem: problemOf(made, 'issueTypeId') };
}

/** Moves the work item of a finished action to a done status, as the caller: only when somebody asks for it. */
export async function finishWorkItem(
  ports: Ports,
  permit: EscalationPermit,
  actionId: string,
): Promise<Result<void>> {
  const action = await readAction(ports, permit, actionId);
  if (action?.issueId === undefined) return NO_ACTION;
  const duty = await ports.store.get('duty', actionId);
  if (duty?.row.state !== 'done')
    return fail('invalid', 'the work item is finished after its action is done');
  const seen = (await permit.desk.workItems([action.issueId])).get(action.issueId);
  if (!seen) return fail('issue-gone', 'the work item is gone, or you may not see it');
  if (seen.done) return done(undefined);
  const moved = await permit.desk.finishWorkItem(action.issueId);
  return moved.kind === 'done' ? done(undefined) : { ok: false, problem: problemOf(moved, 'issueKey') };
}

/** Looks again at the work items of these actions, as the caller; those that are done make their actions done. */
export async function followWorkItems(
  ports: Ports,
  permit: EscalationPermit,
  actionIds: readonly string[],
): Promise<Result<void>> {
  if (!permit.switchedOn) return fail('project-off', 'escalations are switched off in this project');
  const plan = await readPlan(ports, permit);
  const tied = plan.flatMap(({ id, issueId }) =>
    issueId !== undefined && actionIds.includes(id) ? [{ actionId: id, issueId }] : [],
  );
  if (tied.length === 0) return done(undefined);
  const seen = await permit.desk.workItems(tied.map(({ issueId }) => issueId));
  for (const { actionId, issueId } of tied) {
    if (seen.get(issueId)?.done)
      await followAction(ports, { escId: permit.escalationId, actionId }, issueId, permit.by);
  }
  return done(undefined);
}

async function tie(
  ports: Ports,
  permit: EscalationPermit,
  actionId: string,
  issueId: string,
): Promise<Result<void>> {
  if (!permit.switchedOn) return fail('project-off', 'escalations are switched off in this project');
  const { escalationId: escId, by } = permit;
  const write = await actionIssueWrite(ports.store, issueId, { escId, actionId }, ports.clock.now());
  return commandEscalation(ports, escId, by, { do: 'link-action', actionId, issueId }, { more: [write] });
}

async function readPlan(
  { store }: Ports,
  { escalationId }: EscalationPermit,
): Promise<readonly PlanAction[]> {
  const part = await store.get('part', partKey(escalationId, 'plan'));
  return part?.row.name === 'plan' ? part.row.body.actions : [];
}

const readAction = async (ports: Ports, permit: EscalationPermit, actionId: string) =>
  (await readPlan(ports, permit)).find(({ id }) => id === actionId);

/** What a person hears when Jira did not do it. `path` is the field that the refusal is shown at. */
function problemOf(outcome: Exclude<Outcome, { kind: 'done' }>, path: string): Problem {
  const { kind, why } = outcome;
  return kind === 'refused'
    ? fail('invalid', why, [{ path, message: why }]).problem
    : fail('jira-unavailable', why).problem;
}
