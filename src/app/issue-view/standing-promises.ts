import type { PromiseView } from '../../contract/record-view';
import type { Audience } from '../../domain/escalation/audience';
import type { DueAfter } from '../../domain/escalation/due-after';
import { promiseDue } from '../../domain/escalation/due-times';
import type { Escalation, UpdatePromise } from '../../domain/escalation/escalation';
import { isOpen } from '../../domain/escalation/stage';
import type { PinnedPolicy } from '../../domain/policy/policy-set';
import { FAR, type Instant } from '../../domain/time';

/** The updates that are owed now. While the fix is watched the pace rests, yet a time that a person named stays promised. */
function standingPromises(head: Escalation): readonly (readonly [Audience, UpdatePromise])[] {
  if (!isOpen(head.stage)) return [];
  const all = Object.entries(head.promises) as [Audience, UpdatePromise][];
  return head.stage === 'monitoring' ? all.filter(([, { promised }]) => promised) : all;
}

/** What is owed to whom by when, pauses included. */
export function promisesView(
  head: Escalation,
  pinned: PinnedPolicy,
  after: DueAfter,
  now: Instant,
): readonly PromiseView[] {
  return standingPromises(head).map(([audience, { missed, kept, missedCount }]) => {
    const due = promiseDue(head, audience, pinned, after);
    return {
      audience,
      dueAt: due < FAR ? due : null,
      overdue: missed || due <= now,
      kept,
      missed: missedCount,
    };
  });
}

/** The earliest update that is owed to anybody; null when none is, or all rest. */
export function nextUpdateAt(head: Escalation, pinned: PinnedPolicy, after: DueAfter): Instant | null {
  const due = standingPromises(head).map(([audience]) => promiseDue(head, audience, pinned, after));
  const first = Math.min(FAR, ...due);
  return first < FAR ? first : null;
}
