import type { Delay } from './delay';
import type { PersonTarget } from './person-target';

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
}

/** The hierarchical path of a playbook. */
export interface Ladder {
  readonly id: string;
  readonly name: string;
  readonly levels: readonly LadderLevel[];
  /** What an acknowledgement buys: after it climbing resumes unless a plan or an update has followed. */
  readonly acknowledgedFor: Delay;
}
