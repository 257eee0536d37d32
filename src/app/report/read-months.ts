import type { FiguresByValue, ReportDim } from '../../domain/report/figures-by-value';
import { addFigures, WHOLE } from '../../domain/report/figures-by-value';
import type { RecordFigures } from '../../domain/report/record-figures';
import type { ReportMonth } from '../../domain/report/report-day';
import { readReportState, type ReportState } from '../../domain/report/report-state';
import { NO_FIGURES, type Tally } from '../../domain/report/tally';
import type { Store, Stored } from '../ports/store';
import type { JobRow } from '../rows';
import { reportJobKey } from './report-work';
import { monthKey, type RollupRow } from './rollup-row';
import { securedFigures } from './secured-figures';

export interface ReadMonths {
  readonly job: JobRow | undefined;
  readonly state: ReportState | undefined;
  /** The project as a whole, by month. */
  readonly whole: ReadonlyMap<ReportMonth, Tally>;
  /** How many were open when the first of the months asked for began. */
  readonly carried: number;
  readonly byValue: FiguresByValue;
}

/** How far the figures are, the project's months (those before for comparison, too) and the months of one dimension: keys alone, no query. */
export async function readMonths(
  store: Store,
  projectId: string,
  asked: {
    readonly before: readonly ReportMonth[];
    readonly months: readonly ReportMonth[];
    readonly by: ReportDim;
  },
): Promise<ReadMonths> {
  const { before, months, by } = asked;
  const wholes = [...before, ...months];
  const byDim = by === 'project' ? [] : months;
  const [job, ...rows] = await store.getMany<'job' | 'rollup'>([
    { entity: 'job', key: reportJobKey(projectId) },
    ...wholes.map((month) => ({ entity: 'rollup' as const, key: monthKey(projectId, 'project', month) })),
    ...byDim.map((month) => ({ entity: 'rollup' as const, key: monthKey(projectId, by, month) })),
  ]);
  const found = rows.map((stored) => monthRow(stored));
  const whole = new Map(
    wholes.map((month, index) => [month, found[index]?.figures[WHOLE]?.tally ?? NO_FIGURES] as const),
  );
  const jobRow = job && 'state' in job.row ? job.row : undefined;
  return {
    job: jobRow,
    state: readReportState(jobRow?.body),
    whole,
    carried: found[before.length]?.carried ?? 0,
    byValue: found
      .slice(wholes.length)
      .map((row) => row?.figures ?? {})
      .reduce(addFigures, {}),
  };
}

type MonthRow = Extract<RollupRow, { readonly what: 'month' }>;

function monthRow(stored: Stored<'job' | 'rollup'> | undefined): MonthRow | undefined {
  if (!stored || !('what' in stored.row)) return undefined;
  return stored.row.what === 'month' ? stored.row : undefined;
}

/** The same with records added that only this reader may see. */
export function withSecured(
  read: ReadMonths,
  records: readonly RecordFigures[],
  months: readonly ReportMonth[],
  by: ReportDim,
): ReadMonths {
  if (records.length === 0) return read;
  const whole = new Map(read.whole);
  let byValue = read.byValue;
  for (const month of whole.keys()) {
    const added = securedFigures(records, month);
    const before = { [WHOLE]: { name: null, tally: whole.get(month) ?? NO_FIGURES } };
    whole.set(month, addFigures(before, added.project ?? {})[WHOLE]?.tally ?? NO_FIGURES);
    if (by !== 'project' && months.includes(month)) byValue = addFigures(byValue, added[by] ?? {});
  }
  return { ...read, whole, byValue, carried: read.carried + openBefore(records, months[0]) };
}

const openBefore = (records: readonly RecordFigures[], first: ReportMonth | undefined): number =>
  records.filter(({ openedOn, endedOn }) => {
    const day = `${first ?? ''}-01`;
    return openedOn < day && (endedOn === null || endedOn >= day);
  }).length;
