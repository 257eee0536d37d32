import { workingTimeOf } from '../../domain/calendar/working-time-of';
import { dueAfter, type DueAfter } from '../../domain/escalation/due-after';
import type { PinnedPolicy } from '../../domain/policy/policy-set';
import type { Instant } from '../../domain/time';

/** Escalations of one policy carry equal calendars as separate values: each distinct one is worked out once. */
export function sharedClocks(now: Instant): (pinned: PinnedPolicy) => DueAfter {
  const clocks = new Map<string, DueAfter>();
  return ({ calendar }) => {
    const name = JSON.stringify(calendar);
    const clock = clocks.get(name) ?? dueAfter(workingTimeOf(calendar, now));
    clocks.set(name, clock);
    return clock;
  };
}
