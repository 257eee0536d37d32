import type { PinnedPolicy } from '../policy/policy-set';
import { FAR, type Instant } from '../time';
import type { Audience } from './audience';
import type { DueAfter } from './due-after';
import type { Escalation, Monitoring } from './escalation';
import { pushedOut, restingAfter, restsOf, type Clock } from './rest';

export const DEADLINES = ['approval', 'manager', 'assessment', 'plan', 'review'] as const;
export type DeadlineKind = (typeof DEADLINES)[number];

/** From when the clock of a step runs. */
export function stepStart(head: Escalation, kind: DeadlineKind): Instant {
  if (kind === 'approval') return head.approval?.since ?? head.openedAt;
  if (kind === 'review') return head.endedAt ?? head.openedAt;
  return head.startedAt ?? head.openedAt;
}

/** When a step is due, pauses included; FAR while it rests, and when it has no deadline. */
export function deadlineDue(
  head: Escalation,
  kind: DeadlineKind,
  pinned: PinnedPolicy,
  after: DueAfter,
): Instant {
  const deadline = head.deadlines[kind];
  if (!deadline) return FAR;
  const { clock } = pinned.targets[head.severity][kind];
  return pushedOut(restsOf(head, kind), stepStart(head, kind), deadline.dueAt, clock, after);
}

/** When an update is due, pauses included; FAR while it rests, and when none is owed. */
export function promiseDue(
  head: Escalation,
  audience: Audience,
  pinned: PinnedPolicy,
  after: DueAfter,
): Instant {
  const promise = head.promises[audience];
  return promise ? pushedPromise(head, audience, promise.dueAt, pinned, after) : FAR;
}

/** An instant on the way to an update, later by the pauses of that update's clock. */
export function pushedPromise(
  head: Escalation,
  audience: Audience,
  due: Instant,
  pinned: PinnedPolicy,
  after: DueAfter,
): Instant {
  const promise = head.promises[audience];
  if (!promise) return FAR;
  const name: Clock = promise.promised
    ? 'update:promised'
    : audience === 'customer'
      ? 'update:customer'
      : 'update:others';
  const pace = promise.promised ? undefined : pinned.targets[head.severity].updates[audience];
  return pushedOut(restsOf(head, name), promise.since, due, pace?.clock ?? 'elapsed', after);
}

/** When the watch after the fix ends, or the customer's silence is answered once they were asked. */
export function monitoringDue(
  head: Escalation,
  { askedAt, since, until }: Monitoring,
  pinned: PinnedPolicy,
  after: DueAfter,
): Instant {
  if (askedAt !== null) return restingAfter(head, 'agreement', after)(askedAt, pinned.playbook.silence.wait);
  const { clock } = pinned.targets[head.severity].monitoring;
  return pushedOut(restsOf(head, 'monitoring'), since, until, clock, after);
}
