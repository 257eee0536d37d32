import { localDayOf, localInstant } from '../calendar/local-instant';
import { dateOf, weekdayOf, type LocalDay } from '../calendar/local-day';
import { WEEKDAYS, type Weekday } from '../calendar/calendar';
import { HOUR, MINUTE, type Instant, type Millis } from '../time';
import { coverageAt, type CoverageInput, type LevelReach } from './coverage';

/** Later than its own first delay by more than this, a first telling is a gap. */
const GAP_AFTER: Millis = HOUR;

/** An escalation that starts at the full hour, on the wall clock of the calendar's zone. */
export interface CoverageHour {
  readonly startAt: Instant;
  readonly levels: readonly LevelReach[];
  /** When the first of all levels is told; null when none is. */
  readonly firstAt: Instant | null;
  readonly isGap: boolean;
}

export interface CoverageDay {
  readonly weekday: Weekday;
  /** YYYY-MM-DD */
  readonly date: string;
  /** 24 of them; null for an hour that the clock change skips. Of one that it repeats, the first. */
  readonly hours: readonly (CoverageHour | null)[];
}

/** A stretch of starts for which nobody is told for long. */
export interface CoverageGap {
  readonly from: Instant;
  /** The end of its last hour. */
  readonly to: Instant;
  /** How long it takes at worst until somebody is told; null: nobody ever is. */
  readonly longest: Millis | null;
}

export interface CoverageWeek {
  readonly days: readonly CoverageDay[];
  readonly gaps: readonly CoverageGap[];
}

/** The Monday of the week in which an instant lies. */
function mondayOf(zone: string, at: Instant): LocalDay {
  const today = localDayOf(zone, at);
  return today - WEEKDAYS.indexOf(weekdayOf(today));
}

/** When that week begins, to the hour; a midnight that the clock skips does not matter. */
export const weekStart = (zone: string, at: Instant): Instant =>
  (localInstant(zone, mondayOf(zone, at), 12 * HOUR) ?? at) - 12 * HOUR;

/** Monday to Sunday of the week in which `at` lies, hour by hour: who would be told of an escalation that starts then. */
export function coverageWeek(input: CoverageInput, at: Instant): CoverageWeek {
  const { zone } = input.calendar;
  const monday = mondayOf(zone, at);
  const days = WEEKDAYS.map((weekday, index): CoverageDay => {
    const day = monday + index;
    const hours = Array.from({ length: 24 }, (_, hour) => {
      const startAt = localInstant(zone, day, hour * HOUR);
      return startAt === null ? null : coverageHour(input, startAt);
    });
    return { weekday, date: dateOf(day), hours };
  });
  return { days, gaps: gapsOf(days.flatMap(({ hours }) => hours.filter((hour) => hour !== null))) };
}

function coverageHour(input: CoverageInput, startAt: Instant): CoverageHour {
  const levels = coverageAt(input, startAt);
  const firstAt = levels.find(({ outcome }) => outcome === 'told')?.at ?? null;
  const stated = (input.ladder.levels[0]?.delay.minutes ?? 0) * MINUTE;
  return { startAt, levels, firstAt, isGap: firstAt === null || firstAt - startAt > stated + GAP_AFTER };
}

function gapsOf(hours: readonly CoverageHour[]): readonly CoverageGap[] {
  const gaps: CoverageGap[] = [];
  hours.forEach(({ startAt, firstAt, isGap }, index) => {
    if (!isGap) return;
    const wait = firstAt === null ? null : firstAt - startAt;
    const to = hours[index + 1]?.startAt ?? startAt + HOUR;
    const before = gaps.at(-1);
    if (before?.to !== startAt) gaps.push({ from: startAt, to, longest: wait });
    else {
      const longest = before.longest === null || wait === null ? null : Math.max(before.longest, wait);
      gaps[gaps.length - 1] = { ...before, to, longest };
    }
  });
  return gaps;
}
