import { addDays, type DayFigures } from '../../domain/report/contribution';
import {
  largest,
  within,
  REPORT_DIMS,
  WHOLE,
  type FiguresByValue,
  type ReportDim,
} from '../../domain/report/figures-by-value';
import { daysOf, monthAfter, monthOf, reportDay, type ReportMonth } from '../../domain/report/report-day';
import { count, endedOf, NO_FIGURES } from '../../domain/report/tally';
import type { Write } from '../ports/store';
import { joined, readRollups, type ReportWork } from './report-work';
import { dayKey, monthKey, type RollupRow } from './rollup-row';

/** A month of one dimension has to fit into one row. */
const MOST_VALUES = 250;
const LONGEST = 180_000;

type MonthRow = Extract<RollupRow, { readonly what: 'month' }>;

/** Adds the earliest of the marked months up anew from its days. How many were open at its end goes on into the next one. */
export async function addUpMonth(work: ReportWork): Promise<ReportWork> {
  const { ports, projectId, state } = work;
  const [month] = state.months;
  if (month === undefined) return work;
  const next = monthAfter(month, 1);
  const [before, nextBefore, ...rows] = await readRollups(ports.store, [
    monthKey(projectId, 'project', monthAfter(month, -1)),
    monthKey(projectId, 'project', next),
    ...REPORT_DIMS.map((dim) => monthKey(projectId, dim, month)),
    ...daysOf(month).map((day) => dayKey(projectId, day)),
  ]);
  const days = rows.slice(REPORT_DIMS.length);
  const figures = days
    .map((stored): DayFigures => (stored?.row.what === 'day' ? stored.row.figures : {}))
    .reduce(addDays, {});
  const carried = openAfter(before?.row);
  const writes = REPORT_DIMS.flatMap((dim, index): Write[] => {
    const old = rows[index]?.row;
    const all = figures[dim] ?? {};
    const byValue = within((most) => largest(all, most), MOST_VALUES, LONGEST);
    return monthWrites(
      { what: 'month', projectId, month, dim, carried: dim === 'project' ? carried : null, figures: byValue },
      old,
    );
  });
  const open = openAfter({
    what: 'month',
    projectId,
    month,
    dim: 'project',
    carried,
    figures: figures.project ?? {},
  });
  const known = nextBefore?.row.what === 'month' ? nextBefore.row.carried : null;
  const goesOn = next <= monthOf(reportDay(state.zone, ports.clock.now())) && known !== open;
  const months = state.months.filter((one) => one !== month);
  return work.save({ months: goesOn ? joined(months, [next]) : months }, writes);
}

/** Of the project as a whole each month has a row, so that what is open is carried through quiet ones. */
function monthWrites(row: MonthRow, old: RollupRow | undefined): Write[] {
  const key = monthKey(row.projectId, row.dim, row.month);
  if (old?.what === 'month' && old.carried === row.carried && isSame(old.figures, row.figures)) return [];
  if (row.dim !== 'project' && Object.keys(row.figures).length === 0)
    return old === undefined ? [] : [{ remove: 'rollup', key }];
  return [{ put: 'rollup', key, row, rev: 0 }];
}

const isSame = (a: FiguresByValue, b: FiguresByValue): boolean => JSON.stringify(a) === JSON.stringify(b);

/** How many escalations are open when a month has ended. */
function openAfter(row: RollupRow | undefined): number {
  if (row?.what !== 'month') return 0;
  const tally = row.figures[WHOLE]?.tally ?? NO_FIGURES;
  return Math.max(0, (row.carried ?? 0) + count(tally, 'opened') - endedOf(tally));
}

/** The current month has a row from its first day on. */
export async function markPresentMonth(work: ReportWork): Promise<readonly ReportMonth[]> {
  const { ports, projectId, state } = work;
  if (state.firstMonth === null) return state.months;
  const present = monthOf(reportDay(state.zone, ports.clock.now()));
  const row = await ports.store.get('rollup', monthKey(projectId, 'project' satisfies ReportDim, present));
  return row ? state.months : joined(state.months, [present]);
}
