import { commandEscalation } from '../command-escalation';
import type { Ports } from '../ports/ports';
import { actionsOfIssue, type ActionOfIssue } from './action-issues';

/** A work item was seen done: the actions for which it stands are done with it. What is done already stays as it is. */
export async function followActions(ports: Ports, issueId: string): Promise<void> {
  for (const action of await actionsOfIssue(ports.store, issueId))
    await followAction(ports, action, issueId, 'engine');
}

/** `by`: who saw it, an account id or `engine`. Refusals (done before, dropped, tied to another, ended) leave nothing to do. */
export async function followAction(
  ports: Ports,
  { escId, actionId }: ActionOfIssue,
  issueId: string,
  by: string,
): Promise<void> {
  const followed = await commandEscalation(ports, escId, by, { do: 'follow-action', actionId, issueId });
  if (!followed.ok && followed.problem.retry === 'later')
    ports.log.warn(`action ${actionId} was not followed: ${followed.problem.message}`);
}
