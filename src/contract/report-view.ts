import type { HandoffState } from '../domain/handoff/handoff';
import type { ReportDim } from '../domain/report/figures-by-value';
import type { Recurrence } from '../domain/report/recurrence';
import type { Count, Duration } from '../domain/report/tally';

/** How long something took, in minutes of elapsed time; each is right to 5 %. */
export interface TimesView {
  readonly count: number;
  readonly median: number;
  readonly p90: number;
}

/** Figures of a stretch of time or of one value. What is not there is zero. */
export interface FiguresView {
  readonly counts: Readonly<Partial<Record<Count, number>>>;
  readonly times: Readonly<Partial<Record<Duration, TimesView>>>;
  /** In the project's currency; null where it is not the reader's to see, or nothing is priced. */
  readonly cost: number | null;
  /** Alarms of criteria that were judged by people, and of those the right ones. */
  readonly judged: number;
  readonly right: number;
}

export interface ReportGroup {
  /** An id; `none` for work items without a value, `rest` for all that did not fit. */
  readonly value: string;
  /** Null where the id itself says it (a severity, a person's account). */
  readonly name: string | null;
  readonly isPerson: boolean;
  readonly figures: FiguresView;
  /** Of services and customers. */
  readonly recurrence: Recurrence | null;
}

export interface TrendPoint {
  /** The day on which the bucket begins, `2026-11-03`. */
  readonly from: string;
  readonly opened: number;
  readonly ended: number;
  /** How many were open at its end. */
  readonly open: number;
}

/** How far the figures are. */
export interface ReportWork {
  readonly state: 'none' | 'running' | 'stopped' | 'done';
  readonly what: 'changes' | 'rebuild' | null;
  /** Records that were taken up, and of a rebuild the instant of opening that it has come to. */
  readonly seen: number;
  readonly reachedAt: number | null;
  /** Days and months that wait to be added up. */
  readonly left: number;
}

/** The reports of a project for whole months. */
export interface ReportView {
  readonly now: number;
  /** The zone by whose days is counted. */
  readonly zone: string;
  /** All that changed before this is in the figures; null while there are none. */
  readonly figuresAt: number | null;
  readonly work: ReportWork;
  readonly from: string;
  readonly to: string;
  readonly by: ReportDim;
  /** The first month that has figures. */
  readonly firstMonth: string | null;
  readonly whole: FiguresView;
  /** Of as many months before. */
  readonly before: FiguresView;
  readonly bucket: 'day' | 'week' | 'month';
  readonly trend: readonly TrendPoint[];
  readonly months: readonly { readonly month: string; readonly figures: FiguresView }[];
  readonly groups: readonly ReportGroup[];
  /** How many groups there are, and how many were left out before the first. */
  readonly total: number;
  readonly skip: number;
  /** Something is hidden from the reader. */
  readonly hidden: boolean;
  readonly mayRebuild: boolean;
  readonly currency: string | null;
}

/** One escalation, or one hand-off, behind a figure. */
export interface ReportCase {
  readonly id: string;
  readonly key: string;
  readonly summary: string;
  /** Null of a hand-off. */
  readonly ordinal: number | null;
  readonly openedOn: string;
  readonly endedOn: string | null;
  /** What it adds to the figures of the value in the time asked for. Costs are not told by case. */
  readonly figures: FiguresView;
  /** Of a hand-off. */
  readonly state: HandoffState | null;
}

export interface ReportCases {
  readonly cases: readonly ReportCase[];
  /** Where more are looked for; null when there are none. */
  readonly cursor: string | null;
  readonly hidden: boolean;
}
