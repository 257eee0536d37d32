import { MINUTE } from '../time';
import type { Instant } from '../time';
import type { MomentCondition } from './condition';
import { fallingAt, risingAt, steady } from './course';
import type { Course } from './course';
import { truthOf } from './truth';
import type { Weighed } from './weighed';

/** How often something happened, ever or within a window that slides on: time alone only ever takes from the count. */
export function weighMoments(condition: MomentCondition, moments: readonly Instant[]): Weighed {
  return { course: courseOf(condition, moments), shown: (now) => countWithin(condition, moments, now) };
}

function courseOf({ op, count, withinMinutes }: MomentCondition, moments: readonly Instant[]): Course {
  // 'at most 2' is 'not at least 3'
  const enough = op === 'atLeast' ? count : count + 1;
  const deciding = moments[moments.length - enough];
  if (enough > 0 && deciding === undefined) return steady(truthOf(op === 'atMost'));
  if (deciding === undefined || withinMinutes === undefined) return steady(truthOf(op === 'atLeast'));
  const leavesAt = deciding + withinMinutes * MINUTE;
  return op === 'atLeast' ? fallingAt(leavesAt) : risingAt(leavesAt);
}

function countWithin({ withinMinutes }: MomentCondition, moments: readonly Instant[], now: Instant): number {
  if (withinMinutes === undefined) return moments.length;
  return moments.filter((at) => at + withinMinutes * MINUTE > now).length;
}
