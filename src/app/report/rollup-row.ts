import type { DayFigures } from '../../domain/report/contribution';
import type { FiguresByValue, ReportDim } from '../../domain/report/figures-by-value';
import type { RecordFigures } from '../../domain/report/record-figures';
import type { ReportDay, ReportMonth } from '../../domain/report/report-day';

/** What figures are made of: one record's part in them, which records have a part in a day, and what days and months come to. */
export type RollupRow =
  | {
      readonly what: 'record';
      readonly projectId: string;
      /** Its subject carries a security level: it is in no figures that readers share. */
      readonly secured: boolean;
      readonly figures: RecordFigures;
    }
  | {
      readonly what: 'members';
      readonly projectId: string;
      readonly day: ReportDay;
      readonly records: readonly string[];
    }
  | {
      readonly what: 'day';
      readonly projectId: string;
      readonly day: ReportDay;
      readonly figures: DayFigures;
    }
  | {
      readonly what: 'month';
      readonly projectId: string;
      readonly month: ReportMonth;
      readonly dim: ReportDim;
      /** How many escalations were open when the month began; null but for the project as a whole. */
      readonly carried: number | null;
      readonly figures: FiguresByValue;
    };

export const recordKey = (projectId: string, id: string): string => `${projectId}:record:record:${id}`;
export const membersKey = (projectId: string, day: ReportDay): string => `${projectId}:members:day:${day}`;
export const dayKey = (projectId: string, day: ReportDay): string => `${projectId}:every:day:${day}`;
export const monthKey = (projectId: string, dim: ReportDim, month: ReportMonth): string =>
  `${projectId}:${dim}:month:${month}`;
