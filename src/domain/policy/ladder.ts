import type { Weekday } from '../calendar/calendar';
import type { Delay } from './delay';
import type { PersonTarget } from './person-target';

/**
 * When a level may be told: while a named calendar is open, or on weekdays between two readings of the clock in the zone of the
 * escalation's calendar (`to` before `from` runs over midnight, into the next day).
 */
export type LevelWindow =
  | { readonly kind: 'calendar'; readonly calendarId: string }
  | {
      readonly kind: 'hours';
      readonly weekdays: readonly Weekday[];
      readonly from: string;
      readonly to: string;
    };

/** Told only inside the window; outside it the level waits for it to open, or is skipped. */
export type OnlyWhile = LevelWindow & { readonly outside: 'wait' | 'skip' };

/** One rung: whom it tells, how long after the one below, and how long it waits for an answer before it repeats. */
export interface LadderLevel {
  readonly name: string;
  readonly people: readonly PersonTarget[];
  /** From the start (first level) or from the telling of the level below. */
  readonly delay: Delay;
  /** From the telling; after it the level is told again, `repeats` times. */
  readonly wait: Delay;
  readonly repeats: number;
  readonly answer: 'one' | 'all';
  readonly onlyWhile?: OnlyWhile;
  /** So long the level is held, at most, until somebody of it is on duty; absent: with nobody the ladder goes on at once. */
  readonly holdForDuty?: Delay;
}

/** The hierarchical path of a playbook. */
export interface Ladder {
  readonly id: string;
  readonly name: string;
  readonly levels: readonly LadderLevel[];
  /** What an acknowledgement buys: after it climbing resumes unless a plan or an update has followed. */
  readonly acknowledgedFor: Delay;
  /** Past the last level the climb begins again at `level`, at most `times` times; absent: it ends. */
  readonly repeatFrom?: { readonly level: number; readonly times: number };
  /** The longest climb, from its start: after it nobody is told any more, and that is said. */
  readonly stopAfter?: Delay;
  /** Account id of whoever answers for it; absent: nobody does. */
  readonly ownerId?: string;
  /** The day by which its owner looks at it again, as `2027-03-31`. */
  readonly reviewOn?: string;
}
