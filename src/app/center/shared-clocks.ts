import type { WorkingTime } from '../../domain/calendar/working-time';
import { workingTimeOf } from '../../domain/calendar/working-time-of';
import { dueAfter, type DueAfter } from '../../domain/escalation/due-after';
import type { PinnedPolicy } from '../../domain/policy/policy-set';
import type { Instant } from '../../domain/time';

/** What an escalation's calendar answers: when a delay is over, and how much working time lies between two instants. */
export interface SharedClock {
  readonly after: DueAfter;
  readonly hours: WorkingTime;
}

/** Escalations of one policy carry equal calendars as separate values: each distinct one is worked out once. */
export function sharedClocks(now: Instant): (pinned: PinnedPolicy) => SharedClock {
  const clocks = new Map<string, SharedClock>();
  return ({ calendar }) => {
    const name = JSON.stringify(calendar);
    const known = clocks.get(name);
    if (known) return known;
    const hours = workingTimeOf(calendar, now);
    const clock = { hours, after: dueAfter(hours) };
    clocks.set(name, clock);
    return clock;
  };
}
