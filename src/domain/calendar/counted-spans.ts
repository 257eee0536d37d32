import { FAR, MINUTE } from '../time';
import type { Instant } from '../time';
import type { Calendar } from './calendar';
import { openIntervals, type OpenInterval } from './open-intervals';
import { workingTimeOf } from './working-time-of';

/** When an amount of working time is over, and the stretches in which it was counted. */
export interface CountedTime {
  /** FAR when the calendar never counts that much before the year 2200. */
  readonly dueAt: Instant;
  /** In order; the last one ends at `dueAt`. */
  readonly spans: readonly OpenInterval[];
}

/** Counts whole minutes of working time from `startAt`, as every due time of an escalation is counted. */
export function countWorking(calendar: Calendar, startAt: Instant, minutes: number): CountedTime {
  const dueAt = workingTimeOf(calendar, startAt).addWorking(startAt, minutes * MINUTE);
  return { dueAt, spans: dueAt >= FAR ? [] : openIntervals(calendar, startAt, dueAt) };
}
