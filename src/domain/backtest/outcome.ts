import type { Instant } from '../time';

/** What became of a work item. Judges a criterion, and is never its input. */
export interface Outcome {
  readonly resolvedAt: Instant | null;
  /** Null when the source does not say. */
  readonly closedAt: Instant | null;
  readonly slaMet: boolean;
}
