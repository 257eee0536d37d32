import type { PinnedPolicy } from '../policy/policy-set';
import type { DueAfter } from './due-after';
import type { LevelPeople } from './level-people';

/** What a step of the ladder is decided upon. */
export interface ClimbFacts {
  readonly people: LevelPeople;
  readonly pinned: PinnedPolicy;
  /** As the ladder's clock counts: without the time in which it rests. */
  readonly after: DueAfter;
}

/** How late a step is, for its line in the journal. */
export type Late = Readonly<Record<string, number>>;
