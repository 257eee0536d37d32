import type { NeedView } from '../../../src/contract/now-view';
import type { CenterCalls } from '../../../src/contract/calls';
import type { Answer, Call } from '../../shared/make-call';

/** What one click does about a need. What takes words or a look is not among them. */
export const QUICK_ACTS = [
  'acknowledge',
  'take',
  'approve',
  'done',
  'accept',
  'escalate',
  'dismiss',
] as const;
export type QuickAct = (typeof QUICK_ACTS)[number];

/** The clicks that help this need along, the likeliest first; none where it is another's turn or takes more than a click. */
export function quickActs(need: NeedView): readonly QuickAct[] {
  if (need.kind === 'proposal') return ['escalate', 'dismiss'];
  if (!need.mine || need.kind === 'ask') return [];
  if (need.kind === 'action') return ['done'];
  if (need.kind === 'handoff') return ['accept'];
  if (need.act === 'acknowledge' || need.act === 'take' || need.act === 'approve') return [need.act];
  return [];
}

/**
 * Does it, as the reader. What does not fit the need is asked all the same: the backend says no.
 * @throws for an ask, which no click answers.
 */
export function doQuickAct(
  call: Call<CenterCalls>,
  me: string,
  need: NeedView,
  act: QuickAct,
): Promise<Answer<unknown>> {
  if (need.kind === 'proposal') {
    const { issueId, criterionId } = need;
    return call(act === 'dismiss' ? 'proposal.dismiss' : 'proposal.accept', { issueId, criterionId });
  }
  if (need.kind === 'handoff') return call('handoff.accept', { handoffId: need.handoffId, assign: false });
  if (need.kind === 'ask') throw new Error('a customer is answered in words, not by a click');
  const { escalationId } = need;
  if (need.kind === 'action') return call('plan.complete-action', { escalationId, actionId: need.actionId });
  if (act === 'take') return call('manager.set', { escalationId, accountId: me });
  return call(act === 'approve' ? 'escalation.approve' : 'level.acknowledge', { escalationId });
}
