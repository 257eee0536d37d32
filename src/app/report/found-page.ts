import type { Instant } from '../../domain/time';

/** One page of one list of what changed: who is to be taken up, which days, and where the list goes on. */
export interface FoundPage {
  readonly records: readonly string[];
  /** Of these the ones whose work items are read from Jira again. */
  readonly reread?: readonly string[];
  /** Until when Jira was asked who rated. */
  readonly ratedTo?: Instant;
  readonly days?: readonly string[];
  readonly reachedAt?: Instant | null;
  readonly cursor: string | undefined;
}
