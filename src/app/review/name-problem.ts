import { fail, type Result } from '../../domain/problem';
import { actOnEscalation } from '../act-on-escalation';
import { loadEscalation } from '../load-escalation';
import type { EscalationPermit } from '../permit';
import type { Ports } from '../ports/ports';

/** Links a problem that the caller may see. */
export async function linkProblem(
  ports: Ports,
  permit: EscalationPermit,
  issueKey: string,
): Promise<Result<void>> {
  const found = await permit.desk.problems.find(issueKey);
  if (!found) {
    const message = 'There is no such work item, or you may not see it.';
    return fail('invalid', message, [{ path: 'issueKey', message }]);
  }
  const { id, openedAt } = found;
  return actOnEscalation(ports, permit, { do: 'link-problem', issueId: id, openedAt, created: false });
}

/** Creates a problem as the calling user and links it. It is looked at first whether it can be linked: nothing is created in vain. */
export async function createProblem(
  ports: Ports,
  permit: EscalationPermit,
  { summary, text }: { readonly summary: string; readonly text: string },
): Promise<Result<void>> {
  const { escalationId, projectId, switchedOn } = permit;
  const now = ports.clock.now();
  const loaded = await loadEscalation(ports.store, escalationId, now);
  if (!switchedOn) return fail('project-off', 'escalations are switched off in this project');
  if (!loaded || loaded.state.head.stage !== 'closed')
    return fail('wrong-stage', 'a problem is created from the review of a closed escalation');
  if (loaded.state.parts.review.problem) return fail('already-done', 'the review names its problem already');
  const made = await permit.desk.problems.create({ projectId, escalationId, summary, text });
  if (!made.ok) return made;
  const openedAt = made.value.openedAt ?? now;
  return actOnEscalation(ports, permit, {
    do: 'link-problem',
    issueId: made.value.id,
    openedAt,
    created: true,
  });
}
