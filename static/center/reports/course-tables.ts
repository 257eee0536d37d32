import type { FiguresView, ReportView } from '../../../src/contract/report-view';
import { AUDIENCES } from '../../../src/domain/escalation/audience';
import { DURATIONS } from '../../../src/domain/report/tally';
import type { FigureTable } from '../../shared/figures/figure-table';
import type { Site } from '../../shared/site';
import { costIn, counted, effortOf, endedIn, lateEffortOf, promisesOf } from './report-figures';

type T = Site['t'];

/** Opened, ended and open over time. */
export function trendTable(t: T, { trend }: Pick<ReportView, 'trend'>): FigureTable {
  return {
    id: 'trend',
    title: t('reports.trend'),
    columns: [
      { key: 'from', title: t('reports.column.from'), unit: 'day' },
      { key: 'opened', title: t('reports.column.opened'), unit: 'count' },
      { key: 'ended', title: t('reports.column.ended'), unit: 'count' },
      { key: 'open', title: t('reports.column.open'), unit: 'count' },
    ],
    rows: trend.map(({ from, opened, ended, open }) => ({
      id: from,
      cells: [from, opened, ended, open],
      bar: [],
    })),
    legend: [],
  };
}

/** How long it took: half of them, and nine of ten, within this time. A time that was never measured is not known. */
export function timesTable(t: T, { times }: FiguresView): FigureTable {
  return {
    id: 'times',
    title: t('reports.times'),
    columns: [
      { key: 'what', title: t('reports.column.what'), unit: 'text' },
      { key: 'count', title: t('reports.column.measured'), unit: 'count' },
      { key: 'median', title: t('reports.column.median'), unit: 'minutes' },
      { key: 'p90', title: t('reports.column.p90'), unit: 'minutes' },
    ],
    rows: DURATIONS.map((name) => {
      const spread = times[name];
      return {
        id: name,
        cells: [
          t(`reports.duration.${name}`),
          spread?.count ?? 0,
          spread?.median ?? null,
          spread?.p90 ?? null,
        ],
        bar: spread
          ? [
              { size: spread.median, hue: 1 as const },
              { size: spread.p90 - spread.median, hue: 2 as const },
            ]
          : [],
      };
    }),
    legend: [
      { hue: 1, title: t('reports.column.median') },
      { hue: 2, title: t('reports.column.p90') },
    ],
  };
}

/** Promises of updates, by whom they were made to; of an audience that was promised nothing no share is known. */
export function promisesTable(t: T, figures: FiguresView): FigureTable {
  const rows = AUDIENCES.map((audience) => {
    const { kept, missed, share } = promisesOf(figures, [audience]);
    return {
      id: audience,
      cells: [t(`audience.${audience}`), kept, missed, share],
      bar: [
        { size: kept, hue: 'good' as const },
        { size: missed, hue: 'bad' as const },
      ],
    };
  });
  return {
    id: 'promises',
    title: t('reports.promises'),
    columns: [
      { key: 'audience', title: t('reports.column.audience'), unit: 'text' },
      { key: 'kept', title: t('reports.column.kept'), unit: 'count' },
      { key: 'missed', title: t('reports.column.missed'), unit: 'count' },
      { key: 'share', title: t('reports.column.keptShare'), unit: 'share' },
    ],
    rows,
    legend: [
      { hue: 'good', title: t('reports.column.kept') },
      { hue: 'bad', title: t('reports.column.missed') },
    ],
  };
}

/** The project as a whole, month by month. */
export function monthsTable(t: T, { months, currency }: ReportView): FigureTable {
  return {
    id: 'months',
    title: t('reports.byDim.project'),
    columns: [
      { key: 'month', title: t('reports.column.month'), unit: 'month' },
      { key: 'opened', title: t('reports.column.opened'), unit: 'count' },
      { key: 'ended', title: t('reports.column.ended'), unit: 'count' },
      { key: 'relapses', title: t('reports.column.relapses'), unit: 'count' },
      { key: 'kept', title: t('reports.column.keptShare'), unit: 'share' },
      { key: 'effort', title: t('reports.column.effort'), unit: 'minutes' },
      { key: 'outOfHours', title: t('reports.column.outOfHours'), unit: 'minutes' },
      ...(currency === null
        ? []
        : [{ key: 'cost', title: t('reports.column.cost'), unit: 'money' as const }]),
    ],
    rows: months.map(({ month, figures }) => ({
      id: month,
      cells: [
        month,
        counted(figures, 'opened'),
        endedIn(figures),
        counted(figures, 'relapses'),
        promisesOf(figures).share,
        effortOf(figures),
        lateEffortOf(figures),
        ...(currency === null ? [] : [costIn(figures)]),
      ],
      bar: [{ size: counted(figures, 'opened'), hue: 1 }],
    })),
    legend: [{ hue: 1, title: t('reports.column.opened') }],
  };
}
