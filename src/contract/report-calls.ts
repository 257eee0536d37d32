import type { ReportDim } from '../domain/report/figures-by-value';
import type { FigureOf } from '../domain/report/part-in-figure';
import type { Call } from './call';
import type { ReportCases, ReportView } from './report-view';

/** Whole months, `2026-11`, both inclusive, and by what their figures are told apart. Without them the present month and the two before it. */
export interface ReportAsked {
  readonly projectId: string;
  readonly from: string | null;
  readonly to: string | null;
  readonly dim: ReportDim;
  /** Groups that the reader has already. */
  readonly skip: number;
}

export interface CasesAsked extends FigureOf {
  readonly projectId: string;
  /** Where the cases that the reader has already end. */
  readonly cursor: string | null;
}

/** Calls of the reports. Those that set work off answer with the report as it is then. */
export interface ReportCalls {
  readonly 'report.view': Call<ReportAsked, ReportView>;
  /** Takes up what changed since, now and not within the hour. */
  readonly 'report.refresh': Call<ReportAsked, ReportView>;
  /** Every record is taken up anew. */
  readonly 'report.rebuild': Call<ReportAsked, ReportView>;
  readonly 'report.stop': Call<ReportAsked, ReportView>;
  /** What is behind a figure of one value, from one day to another: escalations or, of a pair of teams, hand-offs. */
  readonly 'report.cases': Call<CasesAsked, ReportCases>;
  /** Creates a problem as the reader; `escalationId` makes that it is created once. */
  readonly 'report.propose-problem': Call<
    {
      readonly projectId: string;
      readonly escalationId: string;
      readonly summary: string;
      readonly text: string;
    },
    { readonly key: string | null }
  >;
}
