import type { Instant, Millis } from '../time';
import type {
  ChoiceFact,
  CountFact,
  FactId,
  FlagFact,
  ListFact,
  MomentFact,
  SinceFact,
  SlaFlagFact,
} from './condition';
import type { Named } from './history';

export type SlaReading = Named & {
  readonly state: 'running' | 'paused' | 'finished';
  /** When it breaches or did; null where the source gives none. */
  readonly breachAt: Instant | null;
  /** As read; a running one also breaches when `breachAt` comes. */
  readonly breached: boolean;
  /** What was left when it was paused, in the SLA's own calendar; null unless paused. */
  readonly leftMs: Millis | null;
  /** Used up at `usedAt`; from then on it grows by `percentPerMs`, 0 unless it runs. */
  readonly usedPercent: number;
  readonly usedAt: Instant;
  readonly percentPerMs: number;
};

export interface CustomerText {
  readonly at: Instant;
  /** Folded words with a blank between and around. */
  readonly words: string;
}

/** The value of each fact. Times are kept as instants, so that the moment at which a bound is crossed can be computed. */
export type FactValues = { readonly [F in ChoiceFact]: Named | null } & {
  readonly [F in ListFact]: readonly Named[];
} & {
  readonly [F in FlagFact]: boolean;
} & { readonly [F in SlaFlagFact | 'slaLeft' | 'slaUsed']: readonly SlaReading[] } & {
  readonly [F in SinceFact]: Instant | null;
} & {
  /** Ascending. */
  readonly [F in MomentFact]: readonly Instant[];
} & { readonly [F in CountFact]: number } & {
  readonly satisfaction: number | null;
  readonly customerWords: readonly CustomerText[];
};

/** One fact as it stood. `value` undefined: not known, and a condition on it is neither held nor not held. */
export interface FactReading<V> {
  readonly value: V | undefined;
  /** The latest instant at which the value may have changed; the issue's creation if it never did. */
  readonly changedAt: Instant;
  readonly readAt: Instant;
}

export type FactReadings = { readonly [F in FactId]?: FactReading<FactValues[F]> };

/** All that is known of one issue at one instant. A fact that was not gathered is absent, which counts as unknown. */
export interface Facts {
  readonly issueId: string;
  readonly projectId: string;
  readonly issueType: Named;
  readonly at: Instant;
  /** The status category is done. */
  readonly finished: boolean;
  /** When it last came back from a finished status, or its creation: what held before that held in another run of the work. */
  readonly unfinishedSince: Instant;
  readonly createdAt: Instant;
  readonly readings: FactReadings;
  /** Ids of criteria whose JQL this issue does not match, as Jira says. */
  readonly outsideJql: ReadonlySet<string>;
}
