import type { PinnedPolicy } from '../policy/policy-set';
import type { Instant } from '../time';
import type { Audience } from './audience';
import type { DueAfter } from './due-after';
import type { Escalation } from './escalation';

/** When the audience hears next after an update given at `from`: as named, else by its pace; null where neither says so. */
export function nextUpdateAfter(
  head: Escalation,
  pinned: PinnedPolicy,
  audience: Audience,
  from: Instant,
  named: Instant | null,
  after: DueAfter,
): Instant | null {
  const pace = pinned.targets[head.severity].updates[audience];
  return named ?? (pace && head.stage !== 'monitoring' ? after(from, pace) : null);
}
