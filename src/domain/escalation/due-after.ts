import type { Delay } from '../policy/delay';
import { MINUTE, type Instant, type Millis } from '../time';

/** When a delay that begins at `from` is over, in the clock the delay names. */
export type DueAfter = (from: Instant, delay: Delay) => Instant;

/** The clocks of one escalation: elapsed time, and working time of its pinned calendar. */
export function dueAfter(calendar: { addWorking(at: Instant, span: Millis): Instant }): DueAfter {
  return (from, delay) =>
    delay.clock === 'elapsed'
      ? from + delay.minutes * MINUTE
      : calendar.addWorking(from, delay.minutes * MINUTE);
}
