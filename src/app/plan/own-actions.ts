import type { Command } from '../../domain/escalation/command';
import { runs } from '../../domain/escalation/may-do';
import { fail, type Result } from '../../domain/problem';
import { actOnEscalation } from '../act-on-escalation';
import { partKey } from '../load-escalation';
import type { EscalationPermit } from '../permit';
import type { Ports } from '../ports/ports';

const NOT_YOURS = fail(
  'forbidden',
  'this action is another person’s: whoever runs the escalation may do that',
);
const NO_ACTION = fail('invalid', 'The plan has no such action.', [
  { path: 'actionId', message: 'names no action of this plan' },
]);

/** The team works on what it owns, whoever runs the escalation on all of the plan. */
export async function workOnAction(
  ports: Ports,
  permit: EscalationPermit,
  command: Extract<Command, { do: 'start-action' | 'complete-action' }>,
): Promise<Result<void>> {
  return (await isAnothers(ports, permit, command.actionId))
    ? NOT_YOURS
    : actOnEscalation(ports, permit, command);
}

/** Whoever owns an action may give it another due time; its words and its owner are the plan's. */
export async function moveDue(
  ports: Ports,
  permit: EscalationPermit,
  {
    actionId,
    revision,
    dueAt,
  }: { readonly actionId: string; readonly revision: number; readonly dueAt: number },
): Promise<Result<void>> {
  if (await isAnothers(ports, permit, actionId)) return NOT_YOURS;
  const [plan, duty] = await Promise.all([
    ports.store.get('part', partKey(permit.escalationId, 'plan')),
    ports.store.get('duty', actionId),
  ]);
  const actions = plan?.row.name === 'plan' ? plan.row.body.actions : [];
  const action = actions.find(({ id }) => id === actionId);
  if (!action || duty?.row.escId !== permit.escalationId) return NO_ACTION;
  const { title } = action;
  const ownerId = duty.row.holder;
  return actOnEscalation(ports, permit, { do: 'edit-action', revision, actionId, title, ownerId, dueAt });
}

async function isAnothers(ports: Ports, permit: EscalationPermit, actionId: string): Promise<boolean> {
  const { escalationId, standing, by } = permit;
  const head = await ports.store.get('escalation', escalationId);
  if (head && runs(head.row, standing, by)) return false;
  const duty = await ports.store.get('duty', actionId);
  return duty?.row.escId === escalationId && duty.row.holder !== by;
}
