import type { Instant } from '../time';
import type { Condition, FactId } from './condition';
import type { CriterionMemory } from './criterion';
import type { ShownValue } from './weighed';

/** One condition, explained. */
export interface Reason {
  /** `when.members[1].members[0]` */
  readonly path: string;
  readonly fact: FactId;
  /** The threshold with its operator and unit. */
  readonly condition: Condition;
  /** The value in the condition's own unit (minutes, percent, count, names); null: not known or not running. */
  readonly value: ShownValue;
  readonly held: boolean | 'unknown';
  readonly readAt: Instant | null;
  /** When time alone turns `held`; null when time alone never does. */
  readonly turnsAt: Instant | null;
}

/** What a person can do so that a criterion stops holding, or never comes to hold. */
export type StopAct = 'answer-customer' | 'assign' | 'update' | 'change-status' | 'resolve';

export interface Stop {
  readonly act: StopAct;
  readonly fact: FactId;
  readonly path: string;
}

export type OutOfScope = 'project' | 'issue-type' | 'jql' | 'finished';

export interface Decision {
  readonly criterionId: string;
  /** Null when in scope; out of scope nothing holds. */
  readonly outOfScope: OutOfScope | null;
  /** The conditions are met at this instant. */
  readonly met: boolean;
  /** Met for at least `holdsForMinutes`. */
  readonly holds: boolean;
  readonly heldSince: Instant | null;
  readonly why: readonly Reason[];
  /** The earliest instant at which time alone changes `holds`; absent when it never does. */
  readonly changesAt?: Instant;
  /** The one act that ends it, or keeps it from coming to hold. */
  readonly stops?: Stop;
  readonly memory: CriterionMemory;
}
