import type { Audience } from '../../domain/escalation/audience';
import type { Escalation, UpdatePromise } from '../../domain/escalation/escalation';
import { isOpen } from '../../domain/escalation/stage';

/** The updates that are owed now. While the fix is watched the pace rests, yet a time that a person named stays promised. */
export function standingPromises(head: Escalation): readonly (readonly [Audience, UpdatePromise])[] {
  if (!isOpen(head.stage)) return [];
  const all = Object.entries(head.promises) as [Audience, UpdatePromise][];
  return head.stage === 'monitoring' ? all.filter(([, { promised }]) => promised) : all;
}
