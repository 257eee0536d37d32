import { DAY, FAR } from '../time';
import type { Instant, Millis } from '../time';
import type { Calendar } from './calendar';
import { countUpTo, instantOf, intervalTable, openBefore } from './interval-table';
import type { IntervalTable } from './interval-table';
import { openIntervals } from './open-intervals';
import type { OpenInterval } from './open-intervals';
import type { WorkingTime } from './working-time';

/** Instants outside these years are a caller's mistake (seconds for milliseconds, a sentinel), and are thrown at. */
const EARLIEST: Instant = 0;
const LATEST: Instant = Date.UTC(2200, 0, 1);
const YEAR: Millis = 366 * DAY;

/**
 * Builds the table of a checked calendar for [from, to); a question beyond it makes the table grow, at least doubling it.
 * Only building asks the zone database, answers are binary searches.
 */
export function buildWorkingTime(calendar: Calendar, from: Instant, to: Instant): WorkingTime {
  let intervals = openIntervals(calendar, reachable(from), reachable(to));
  let table = intervalTable(intervals, from, to);

  const rebuild = (joined: OpenInterval[], start: Instant, end: Instant): void => {
    intervals = joined;
    table = intervalTable(joined, start, end);
  };
  const reach = (at: Instant): IntervalTable => {
    if (at >= table.from && at < table.to) return table;
    reachable(at);
    const growth = Math.max(YEAR, table.to - table.from);
    if (at < table.from) {
      const start = Math.max(EARLIEST, Math.min(at, table.from - growth));
      rebuild(join(openIntervals(calendar, start, table.from), intervals), start, table.to);
    }
    if (at >= table.to) {
      const end = Math.min(LATEST + 1, Math.max(at + 1, table.to + growth));
      rebuild(join(intervals, openIntervals(calendar, table.to, end)), table.from, end);
    }
    return table;
  };
  const growUntil = <T>(
    direction: 'later' | 'earlier',
    find: (table: IntervalTable) => T | null,
  ): T | null => {
    for (;;) {
      const found = find(table);
      if (found !== null) return found;
      if (direction === 'later' ? table.to > LATEST : table.from <= EARLIEST) return null;
      reach(direction === 'later' ? Math.min(table.to, LATEST) : Math.max(table.from - 1, EARLIEST));
    }
  };

  return {
    isOpen: (at) => {
      const { starts, ends } = reach(at);
      return at < (ends[countUpTo(starts, at) - 1] ?? -Infinity);
    },
    workingBetween: (start, end) => {
      reach(start);
      const whole = reach(end);
      return openBefore(whole, end) - openBefore(whole, start);
    },
    addWorking: (at, amount) => {
      refuseNegative(amount);
      reach(at);
      if (amount === 0) return at;
      return growUntil('later', (grown) => instantOf(grown, openBefore(grown, at) + amount)) ?? FAR;
    },
    subtractWorking: (at, amount) => {
      refuseNegative(amount);
      reach(at);
      const start = growUntil('earlier', (grown) => {
        const open = openBefore(grown, at) - amount;
        return open > 0 ? instantOf(grown, open) : null;
      });
      return start ?? EARLIEST;
    },
    nextOpen: (at) => {
      reach(at);
      return growUntil('later', (grown) => nextOpening(grown, at)) ?? FAR;
    },
    nextClose: (at) => {
      reach(at);
      return growUntil('later', (grown) => nextClosing(grown, at)) ?? FAR;
    },
  };
}

function nextOpening({ starts, ends }: IntervalTable, at: Instant): Instant | null {
  const i = countUpTo(starts, at);
  if (at < (ends[i - 1] ?? -Infinity)) return at;
  return starts[i] ?? null;
}

/** Null also when the opening reaches the table's end: it may go on behind it. */
function nextClosing({ starts, ends, to }: IntervalTable, at: Instant): Instant | null {
  const end = ends[countUpTo(starts, at) - 1] ?? -Infinity;
  if (at >= end) return at;
  return end < to ? end : null;
}

function join(earlier: readonly OpenInterval[], later: readonly OpenInterval[]): OpenInterval[] {
  const last = earlier.at(-1);
  const first = later[0];
  if (last === undefined || first === undefined || last.to !== first.from) return [...earlier, ...later];
  return [...earlier.slice(0, -1), { from: last.from, to: first.to }, ...later.slice(1)];
}

function reachable(at: Instant): Instant {
  if (at >= EARLIEST && at <= LATEST) return at;
  throw new RangeError(`Working time is counted between 1970 and 2200, not at ${at}`);
}

function refuseNegative(amount: Millis): void {
  if (!(amount >= 0))
    throw new RangeError(`Working time to add or subtract must not be negative, and is ${amount}`);
}
