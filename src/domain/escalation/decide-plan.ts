import type { Decide } from './command-family';
import { reviewPlan } from './plan-review';
import type { Escalation } from './escalation';
import { refuse } from './refuse';
import { startPromises } from './start-escalation';
import type { DueAfter } from './due-after';
import type { PinnedPolicy } from '../policy/policy-set';
import type { Instant } from '../time';
import { customerWaits } from '../communication/customer-waits';

/** The plan as a whole: agreed among ourselves, agreed with the customer, looked at again. */
export const decidePlan: Decide = (draft, command, context, _facts, after) => {
  const { head, parts } = draft.state;
  const changed = { by: context.by, at: context.now };
  switch (command.do) {
    case 'agree-plan': {
      if (parts.plan.actions.every(({ dropped }) => dropped)) {
        return refuse('invalid', 'a plan has at least one action before it is agreed', [
          { path: 'actions', message: 'at least one action is needed' },
        ]);
      }
      if (parts.plan.agreedAt !== null && head.stage === 'acting')
        return refuse('already-done', 'the plan is agreed already');
      draft.parts.plan = { ...parts.plan, agreedAt: context.now, agreedBy: context.by, changed };
      const { plan: _met, ...deadlines } = head.deadlines;
      const acting = head.stage === 'assessing' ? { stage: 'acting' as const, stageSince: context.now } : {};
      draft
        .set({
          planAgreedAt: context.now,
          deadlines,
          ...acting,
          ...customerOwed(head, parts.pinned, context.now, after),
        })
        .line('plan-agreed', { actions: parts.plan.actions.length });
      return 'ok';
    }
    case 'record-plan-agreed': {
      if (parts.plan.actions.length === 0) {
        return refuse('invalid', 'there is no plan yet that the customer could agree to', [
          { path: 'actions', message: 'at least one action is needed' },
        ]);
      }
      const recordedBy = context.by === command.by ? null : context.by;
      const customerAgreed = { by: command.by, at: context.now, recordedBy, how: command.how };
      draft.parts.plan = { ...parts.plan, customerAgreed, changed };
      draft.line('plan-agreed-with-customer', { by: command.by, how: command.how, recordedBy });
      return 'ok';
    }
    case 'review-plan':
      reviewPlan(draft, context.by, command.changed, command.words, parts.pinned, after);
      return 'ok';
    default:
      return 'not-mine';
  }
};

/** A customer who was to hear nothing before the plan is agreed is owed a first update from now. */
function customerOwed(
  head: Escalation,
  pinned: PinnedPolicy,
  now: Instant,
  after: DueAfter,
): Pick<Escalation, 'promises'> | undefined {
  if (!customerWaits(head, pinned.playbook)) return undefined;
  const targets = pinned.targets[head.severity];
  const { customer } = startPromises({ planAgreedAt: now }, pinned, targets, now, after);
  return customer && { promises: { ...head.promises, customer } };
}
