import type { Delay } from '../policy/delay';
import { MINUTE, type Instant, type Millis } from '../time';

/** The clocks of one escalation: elapsed time, and working time of its pinned calendar. */
export interface DueAfter {
  /** When a delay that begins at `from` is over, in the clock the delay names. */
  (from: Instant, delay: Delay): Instant;
  /** `at`, later by what the clock counts between `from` and `to`. */
  readonly push: (at: Instant, from: Instant, to: Instant, clock: Delay['clock']) => Instant;
}

/** The two questions to a calendar that its clocks need. */
export interface WorkingClock {
  addWorking(at: Instant, span: Millis): Instant;
  workingBetween(from: Instant, to: Instant): Millis;
}

export function dueAfter(calendar: WorkingClock): DueAfter {
  const over = (from: Instant, delay: Delay): Instant =>
    delay.clock === 'elapsed'
      ? from + delay.minutes * MINUTE
      : calendar.addWorking(from, delay.minutes * MINUTE);
  const push = (at: Instant, from: Instant, to: Instant, clock: Delay['clock']): Instant =>
    clock === 'elapsed' ? at + (to - from) : calendar.addWorking(at, calendar.workingBetween(from, to));
  return Object.assign(over, { push });
}
