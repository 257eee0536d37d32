import type { OutOfScope, StopAct } from '../domain/criteria/decision';
import type { Firing } from '../domain/criteria/decide-firing';
import type { ConditionSentence } from '../domain/criteria/sentence';
import type { ShownValue } from '../domain/criteria/weighed';

/** One condition of a rule as it stands. */
export interface ConditionWhy {
  /** `when.members[1].members[0]` */
  readonly path: string;
  /** The threshold with its operator and unit. */
  readonly says: ConditionSentence;
  /** In the threshold's unit; null where it is not known, or `hidden`. */
  readonly value: ShownValue;
  /** Counts what the reader may not see in full: only whether it holds is told. */
  readonly hidden: boolean;
  readonly held: boolean | 'unknown';
  /** When time alone turns it; null when time alone never does. */
  readonly turnsAt: number | null;
}

/** One live rule on one work item: does it hold, since when, when would time alone change that, and what holds it back. */
export interface CriterionWhy {
  readonly criterionId: string;
  readonly name: string;
  readonly mode: 'propose' | 'start';
  readonly outOfScope: OutOfScope | null;
  readonly holds: boolean;
  /** Since when the conditions are met; they have to be for `holdsForMinutes`. */
  readonly heldSince: number | null;
  readonly holdsForMinutes: number;
  readonly changesAt: number | null;
  readonly stops: StopAct | null;
  /** What the engine would do now: `fire` and `propose` mean that nothing holds it back. */
  readonly outcome: Firing['kind'];
  readonly outcomeUntil: number | null;
  readonly match: 'all' | 'any' | 'none';
  readonly conditions: readonly ConditionWhy[];
}

/** Why did no rule fire? Every live rule of the project, those that hold first. */
export interface WhyView {
  readonly now: number;
  /** Its open escalation answers whatever holds. */
  readonly escalated: boolean;
  readonly criteria: readonly CriterionWhy[];
}
