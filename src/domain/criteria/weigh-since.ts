import type { WorkingTimes } from '../calendar/working-time';
import { MINUTE } from '../time';
import type { Instant } from '../time';
import type { SinceCondition } from './condition';
import { fallingAt, risingAt } from './course';
import { steadyWeight, unknownWeight } from './weighed';
import type { Weighed } from './weighed';

/** Time that runs since an instant; what does not run holds for neither bound, and without its calendar nothing is known. */
export function weighSince(
  condition: SinceCondition,
  since: Instant | null,
  calendars: WorkingTimes,
): Weighed {
  if (since === null) return steadyWeight(false, null);
  const { op, minutes, calendarId } = condition;
  const towards = op === 'atLeast' ? risingAt : fallingAt;
  if (calendarId === undefined) {
    return {
      course: towards(since + minutes * MINUTE),
      shown: (now) => Math.floor((now - since) / MINUTE),
    };
  }
  const working = calendars(calendarId);
  if (working === undefined) return unknownWeight;
  return {
    course: towards(working.addWorking(since, minutes * MINUTE)),
    shown: (now) => Math.floor(working.workingBetween(since, now) / MINUTE),
  };
}
