import type { Instant } from '../time';

/** One time that a criterion holds on an incident, before firing rules: met since `since`, for long enough from `from` on, until `end`. */
export interface Stretch {
  /** Places in the lists of criteria and of histories. */
  readonly criterion: number;
  readonly incident: number;
  readonly since: Instant;
  readonly from: Instant;
  readonly end: Instant;
}
