import type { Instant, Millis } from '../time';

/** Questions to one calendar. The table behind it grows to the years that are asked for; instants outside 1970 to 2200 are thrown at. */
export interface WorkingTime {
  isOpen(at: Instant): boolean;
  /** Open milliseconds in [from, to); counted negative when `to` lies before `from`. */
  workingBetween(from: Instant, to: Instant): Millis;
  /** The earliest instant not before `at` by which `amount` of working time has passed; `at` itself for 0. A negative amount is refused. */
  addWorking(at: Instant, amount: Millis): Instant;
  /**
   * The earliest instant not after `at` from which at most `amount` of working time is left until `at`,
   * not before 1970. A negative amount is refused.
   */
  subtractWorking(at: Instant, amount: Millis): Instant;
  /** `at` itself when open, else the next opening; FAR when there is none before the year 2200. */
  nextOpen(at: Instant): Instant;
  /** `at` itself when closed, else the end of the present opening; FAR when it never ends before the year 2200. */
  nextClose(at: Instant): Instant;
}

/** Gives the working time of a calendar by its id; undefined when there is no such calendar. */
export type WorkingTimes = (calendarId: string) => WorkingTime | undefined;
