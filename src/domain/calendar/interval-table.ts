import type { Instant, Millis } from '../time';
import type { OpenInterval } from './open-intervals';

/** Open intervals of [from, to) with running totals: every question is one binary search. */
export interface IntervalTable {
  readonly from: Instant;
  readonly to: Instant;
  readonly starts: Float64Array;
  readonly ends: Float64Array;
  /** Open time before each interval, and behind the last one the total. */
  readonly before: Float64Array;
}

export function intervalTable(intervals: readonly OpenInterval[], from: Instant, to: Instant): IntervalTable {
  const before = new Float64Array(intervals.length + 1);
  intervals.forEach((interval, i) => {
    before[i + 1] = (before[i] ?? 0) + interval.to - interval.from;
  });
  return {
    from,
    to,
    starts: Float64Array.from(intervals, (interval) => interval.from),
    ends: Float64Array.from(intervals, (interval) => interval.to),
    before,
  };
}

/** How many numbers at the head of an ascending list are at most `value`. */
export function countUpTo(list: Float64Array, value: number): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((list[middle] ?? Infinity) <= value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Open time between the table's beginning and `at`. */
export function openBefore(table: IntervalTable, at: Instant): Millis {
  const i = countUpTo(table.starts, at) - 1;
  if (i < 0) return 0;
  return (table.before[i] ?? 0) + Math.min(at, table.ends[i] ?? at) - (table.starts[i] ?? at);
}

const totalOpen = (table: IntervalTable): Millis => table.before[table.before.length - 1] ?? 0;

/** The earliest instant with that much open time before it; null when the table holds less. */
export function instantOf(table: IntervalTable, open: Millis): Instant | null {
  if (open <= 0) return table.from;
  if (open > totalOpen(table)) return null;
  // the last interval with less than `open` before it: its end is still earlier than the next opening
  const i = countBelow(table.before, open) - 1;
  return (table.starts[i] ?? table.to) + open - (table.before[i] ?? 0);
}

function countBelow(list: Float64Array, value: number): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((list[middle] ?? Infinity) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
