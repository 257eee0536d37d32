import type { StepMarks } from '../audit/step-mark';
import type { Severity } from '../escalation/severity';
import type { EffortKind } from '../insight/effort';
import type { Rated, Stars } from './stars';
import type { ReportDay } from './report-day';
import type { SlaCourse } from './sla-course';
import type { Count, Duration, EndStage } from './tally';

/** An id as figures are told apart by it; the name of a person is never kept. */
export interface NamedValue {
  readonly value: string;
  readonly name: string | null;
}

/** By what the subject is told apart, as Jira had it. */
export interface SubjectValues {
  readonly services: readonly NamedValue[];
  readonly customers: readonly NamedValue[];
  readonly team: NamedValue | null;
}

/** Minutes of one kind that one person spent on one day. */
export interface EffortOfDay {
  readonly day: ReportDay;
  readonly person: string;
  readonly kind: EffortKind;
  readonly minutes: number;
  readonly outOfHours: number;
}

/** What became of the cases with one provider. */
export interface CasesOfProvider extends NamedValue {
  readonly cases: number;
  readonly answers: number;
  readonly chases: number;
  readonly misses: number;
  readonly solved: number;
}

/**
 * All that one escalation, running or ended, contributes to figures: on the day it was opened (`atOpening`), on the day it ended
 * (`atEnd`), and its effort on the days on which it was spent.
 */
export interface RecordFigures {
  readonly id: string;
  readonly subjectId: string;
  readonly openedOn: ReportDay;
  readonly endedOn: ReportDay | null;
  readonly endedAs: EndStage | null;
  readonly severity: Severity;
  /** Null where no criterion started it. */
  readonly criterionId: string | null;
  readonly values: SubjectValues;
  readonly atOpening: {
    readonly counts: Readonly<Partial<Record<Count, number>>>;
    readonly minutes: Readonly<Partial<Record<Duration, readonly number[]>>>;
  };
  readonly atEnd: { readonly minutes: Readonly<Partial<Record<Duration, readonly number[]>>> };
  /** Whether the process was followed, by step; empty while it runs, for then nothing is final. */
  readonly steps: StepMarks;
  readonly effort: readonly EffortOfDay[];
  readonly cases: readonly CasesOfProvider[];
  /** Null where Jira did not tell of SLAs. */
  readonly slas: readonly SlaCourse[] | null;
  /** Of one that has ended. */
  readonly ratings: Readonly<Record<Rated, Stars | null>>;
}

/** Every day to which the record contributes, each once. */
export const daysTouched = ({ openedOn, endedOn, effort }: RecordFigures): readonly ReportDay[] => [
  ...new Set([openedOn, ...(endedOn === null ? [] : [endedOn]), ...effort.map(({ day }) => day)]),
];
