import type { ReasonCode } from '../escalation/escalation';
import type { Severity } from '../escalation/severity';
import type { Instant } from '../time';
import type { Condition, ValueMatch } from './condition';

/** all: each member holds · any: at least one · none: not one. Groups nest; an unknown member makes the answer unknown where it could decide it. */
export interface ConditionGroup {
  readonly match: 'all' | 'any' | 'none';
  readonly members: readonly (ConditionGroup | Condition)[];
}

/** draft: being written, never decided · off: rests · propose: a person decides · start: escalates by itself. */
export const CRITERION_MODES = ['draft', 'off', 'propose', 'start'] as const;
export type CriterionMode = (typeof CRITERION_MODES)[number];

export interface CriterionScope {
  /** Project ids; absent: every project that has escalations switched on. */
  readonly projects?: readonly string[];
  readonly issueTypes?: readonly ValueMatch[];
  /** Asked of Jira by whoever gathers the facts (`outsideJql`), never read here. */
  readonly jql?: string;
  /** A finished work item (status category done) is out of scope unless this is set. */
  readonly includeDone?: boolean;
}

export interface Criterion {
  readonly id: string;
  readonly name: string;
  /** Account id. */
  readonly ownerId: string;
  readonly notes: string;
  readonly mode: CriterionMode;
  /** The day by which its owner looks at it again, as `2027-03-31`; absent: nobody asked for that. */
  readonly reviewOn?: string;
  readonly scope: CriterionScope;
  readonly when: ConditionGroup;
  /** The conditions must have held without a break for this long, elapsed time; 0: at once. */
  readonly holdsForMinutes: number;
  readonly starts: {
    readonly playbookId: string;
    readonly severity: Severity;
    readonly reasonCode: ReasonCode;
  };
  /** After a firing on an issue, none on the same issue for this long. */
  readonly coolDownMinutes: number;
  /** Fires only while this calendar is open; what comes due meanwhile fires at the opening, if it still holds. */
  readonly quietHours?: { readonly outsideCalendarId: string };
  /** At most so many firings of this criterion in any hour; the rest wait. */
  readonly capPerHour: number;
}

/** A criterion that is decided: neither a draft nor off. */
export type LiveCriterion = Criterion & { readonly mode: 'propose' | 'start' };
export const isLive = (criterion: Criterion): criterion is LiveCriterion =>
  criterion.mode === 'propose' || criterion.mode === 'start';

export const isGroup = (member: ConditionGroup | Condition): member is ConditionGroup => 'match' in member;

/** What one evaluation hands to the next, per issue and criterion. */
export interface CriterionMemory {
  readonly evaluatedAt: Instant | null;
  /** Since when the conditions are met without a break. */
  readonly heldSince: Instant | null;
  /** When time alone would end and begin their being met in turn, as the facts then stood, where nobody looks at that moment. */
  readonly turnsAt?: readonly Instant[];
  readonly lastFiredAt: Instant | null;
  /** It fired in the present stretch of being met: it fires again only after a break. */
  readonly firedThisTime: boolean;
}

export const NO_MEMORY: CriterionMemory = {
  evaluatedAt: null,
  heldSince: null,
  lastFiredAt: null,
  firedThisTime: false,
};
