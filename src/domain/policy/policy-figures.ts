import type { Precision } from '../criteria/precision';
import type { Instant } from '../time';

/** What a criterion did in the time that was looked at; `judged` and `right` are of the escalations that it started. */
export interface CriterionFigures extends Precision {
  readonly criterionId: string;
  readonly fired: number;
  readonly lastFiredAt: Instant | null;
}

export interface PlaybookFigures {
  readonly playbookId: string;
  readonly started: number;
  /** Of these, how many told a level of the ladder, and how many of those were acknowledged by anybody. */
  readonly told: number;
  readonly acknowledged: number;
}

/** Steps of the process that were let go, in the later and the earlier half of the time. */
export interface WaiverFigures {
  readonly step: string;
  readonly later: number;
  readonly earlier: number;
}
