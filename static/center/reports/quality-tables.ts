import type { FiguresView } from '../../../src/contract/report-view';
import { ratingsIn, type Ratings } from '../../../src/domain/report/ratings';
import type { FigureRow, FigureTable } from '../../shared/figures/figure-table';
import type { Site } from '../../shared/site';
import { counted, shareOf } from './report-figures';

type T = Site['t'];

/** SLAs when work items were escalated, and of those that were not breached then what became of them by the end. */
export function slaTable(t: T, figures: FiguresView): FigureTable {
  const rowOf = (id: 'start' | 'end', breached: number, kept: number): FigureRow => ({
    id,
    cells: [t(`reports.sla.${id}`), breached + kept, breached, kept, shareOf(breached, breached + kept)],
    bar: [
      { size: breached, hue: 'bad' },
      { size: kept, hue: 'good' },
    ],
  });
  const late = counted(figures, 'slaLate');
  return {
    id: 'sla',
    title: t('reports.sla.title'),
    columns: [
      { key: 'when', title: t('reports.column.when'), unit: 'text' },
      { key: 'slaCount', title: t('reports.column.slaCount'), unit: 'count' },
      { key: 'breached', title: t('reports.column.breached'), unit: 'count' },
      { key: 'unbreached', title: t('reports.column.unbreached'), unit: 'count' },
      { key: 'share', title: t('reports.column.breachedShare'), unit: 'share' },
    ],
    rows: [
      rowOf('start', late, counted(figures, 'slaKnown') - late),
      rowOf('end', counted(figures, 'slaLost'), counted(figures, 'slaSaved')),
    ],
    legend: [
      { hue: 'bad', title: t('reports.column.breached') },
      { hue: 'good', title: t('reports.column.unbreached') },
    ],
  };
}

/** Ratings of escalated requests beside those of all others, and of how escalations were handled; bars are shares, so that few compare with many. */
export function ratingsTable(t: T, figures: FiguresView, others: Ratings | null): FigureTable {
  const rows: readonly (readonly ['request' | 'others' | 'handling', Ratings | null])[] = [
    ['request', ratingsIn(figures, 'request')],
    ['others', others],
    ['handling', ratingsIn(figures, 'handling')],
  ];
  return {
    id: 'ratings',
    title: t('reports.ratings.title'),
    columns: [
      { key: 'what', title: t('reports.column.what'), unit: 'text' },
      { key: 'ratings', title: t('reports.column.ratings'), unit: 'count' },
      { key: 'mean', title: t('reports.column.mean'), unit: 'number' },
    ],
    rows: rows.map(([id, ratings]) => ({
      id,
      cells: [t(`reports.ratings.${id}`), ratings?.count ?? null, ratings?.mean ?? null],
      bar: ratings ? barOf(ratings) : [],
    })),
    legend: [
      { hue: 'bad', title: t('reports.ratings.low') },
      { hue: 'late', title: t('reports.ratings.middle') },
      { hue: 'good', title: t('reports.ratings.high') },
    ],
  };
}

function barOf({ count, byStars }: Ratings): FigureRow['bar'] {
  const share = (...stars: readonly number[]): number =>
    count === 0 ? 0 : stars.reduce((sum, one) => sum + (byStars[one - 1] ?? 0), 0) / count;
  return [
    { size: share(1, 2), hue: 'bad' },
    { size: share(3), hue: 'late' },
    { size: share(4, 5), hue: 'good' },
  ];
}
