import type { MovedLeg } from '../provider/move-legs';
import type { Instant } from '../time';
import type { Escalation } from './escalation';
import type { PlanAction } from './plan';
import type { Severity } from './severity';

/** What a survivor must know of the record it takes over; kept with the decision, so that it can be made again. */
export interface AbsorbedRecord {
  readonly id: string;
  readonly subjectId: string;
  readonly managerId: string | null;
  readonly openedAt: Instant;
  readonly startedAt: Instant | null;
  readonly severity: Severity;
  readonly relapses: number;
  readonly promises: Escalation['promises'];
  readonly deadlines: Escalation['deadlines'];
  /** Open actions that follow; their duties keep their ids. */
  readonly actions: readonly Pick<PlanAction, 'id' | 'title' | 'ownerId' | 'dueAt'>[];
  /** Open actions that end with it: their words may not be read by all who read the survivor. */
  readonly dropped: number;
  /** Open cases with providers that follow, on the same condition as actions. */
  readonly legs: readonly MovedLeg[];
  /** Links that follow, the merged record's subject included. */
  readonly links: number;
}
