import type { StepFigures } from '../domain/audit/step-figures';
import type { StepMarks } from '../domain/audit/step-mark';
import type { Severity } from '../domain/escalation/severity';
import type { EndStage } from '../domain/report/tally';
import type { Waiver } from '../domain/review/review-part';

/** How the process was followed by what ended in these months. */
export interface AuditView {
  readonly now: number;
  readonly zone: string;
  /** All that changed before this is counted; null while nothing is. */
  readonly figuresAt: number | null;
  readonly from: string;
  readonly to: string;
  readonly firstMonth: string | null;
  readonly ended: number;
  /** Steps done in time of those judged; null where none is. */
  readonly share: number | null;
  /** The same of as many months before. */
  readonly before: number | null;
  /** The one that is followed worst first. */
  readonly steps: readonly StepFigures[];
  readonly months: readonly {
    readonly month: string;
    readonly ended: number;
    readonly share: number | null;
  }[];
  /** Something is hidden from the reader. */
  readonly hidden: boolean;
}

/** One escalation that ended, with how each of its steps was followed. */
export interface AuditCase {
  readonly escalationId: string;
  readonly key: string;
  readonly summary: string;
  readonly ordinal: number;
  readonly severity: Severity;
  readonly endedOn: string;
  readonly endedAs: EndStage;
  readonly steps: StepMarks;
  readonly waivers: readonly Waiver[];
}

export interface AuditCases {
  readonly cases: readonly AuditCase[];
  readonly cursor: string | null;
  readonly hidden: boolean;
  /** Some that ended are in no figures yet. */
  readonly uncounted: boolean;
}
