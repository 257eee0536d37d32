import type { ReasonCode } from '../domain/escalation/escalation';
import type { Trend } from '../domain/insight/trend';
import type { Severity } from '../domain/escalation/severity';
import type { Stage } from '../domain/escalation/stage';
import type { Word } from '../domain/policy/vocabulary';
import type { Upcoming } from './issue-view';
import type { NextDue, PromiseView } from './record-view';

/** What a list of escalations is narrowed to, and how far down the reader has gone. */
export interface AskedOfList {
  readonly life: 'open' | 'ended';
  readonly stages: readonly string[];
  readonly severities: readonly Severity[];
  readonly mine: boolean;
  /** Ids; absent: of all, and of none. */
  readonly organisations?: readonly string[];
  readonly cursor: string | null;
  /** Only the escalations of these work items; absent: of all. */
  readonly issueIds?: readonly string[];
}

export interface CenterRow {
  readonly id: string;
  readonly issueId: string;
  /** Empty where the work item was deleted. */
  readonly key: string;
  readonly summary: string;
  /** The work item was deleted; shown to who may review the record. */
  readonly isLost: boolean;
  readonly ordinal: number;
  readonly stage: Stage;
  readonly severity: Severity;
  readonly level: number;
  readonly managerId: string | null;
  readonly openedAt: number;
  readonly stageSince: number;
  /** When somebody outside of the team last heard; null before the first update. */
  readonly updatedAt: number | null;
  /** Who reported the work item. */
  readonly customerId: string | null;
  /** The customer's organisations when it was escalated. */
  readonly organisations: readonly { readonly id: string; readonly name: string }[];
  /** As its manager sees it; null where nobody said. */
  readonly trend: Trend | null;
  readonly endedAt: number | null;
  readonly next: NextDue | null;
  /** Working time of its calendar until what is due next, below zero when that is late; in ms. */
  readonly workLeftMs: number | null;
  readonly relapses: number;
  readonly reasonCode: ReasonCode;
  readonly promises: readonly PromiseView[];
}

export interface CenterPage {
  readonly now: number;
  readonly rows: readonly CenterRow[];
  readonly cursor: string | null;
  /** Something is hidden from the reader; how much is not said. */
  readonly hidden: boolean;
  /** Hand-overs that are offered to the reader and wait for their answer. */
  readonly handOvers: readonly { readonly fromId: string; readonly count: number }[];
  /** How the project calls its reasons. */
  readonly reasons: readonly Word[];
  readonly atRisk: readonly (Upcoming & {
    readonly issueId: string;
    readonly key: string;
    readonly summary: string;
  })[];
}
