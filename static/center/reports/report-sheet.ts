import type { ReportView } from '../../../src/contract/report-view';
import type { Ratings } from '../../../src/domain/report/ratings';
import type { Sheet } from '../../shared/export/sheet';
import type { FigureTable } from '../../shared/figures/figure-table';
import type { Site } from '../../shared/site';
import { monthsTable, promisesTable, timesTable, trendTable } from './course-tables';
import { groupsTable } from './group-tables';
import { keyFigures } from './key-figure-list';
import { ratingsTable, slaTable } from './quality-tables';

type Speaker = Pick<Site, 't' | 'times' | 'language'>;

/** Everything on the page as one sheet, a figure a row: which table, which row of it, which figure, and its value. Times are in minutes. */
export function reportSheet(
  site: Speaker,
  view: ReportView,
  { tickets, others }: { readonly tickets: number | null; readonly others: Ratings | null },
): Sheet {
  const { t } = site;
  const tables = [
    trendTable(t, view),
    timesTable(t, view.whole),
    promisesTable(t, view.whole),
    slaTable(t, view.whole),
    ratingsTable(t, view.whole, others),
    monthsTable(t, view),
    ...(view.by === 'project' ? [] : [namedPeople(groupsTable(site, view.by, view), view)]),
  ];
  const key = keyFigures(view, tickets).map(({ name, unit, value }) => [
    t('reports.glance'),
    '',
    t(`reports.key.${name}`),
    value,
    unit,
  ]);
  return {
    columns: [
      { key: 'table', title: t('reports.sheet.table') },
      { key: 'row', title: t('reports.sheet.row') },
      { key: 'figure', title: t('reports.sheet.figure') },
      { key: 'value', title: t('reports.sheet.value') },
      { key: 'unit', title: t('reports.sheet.unit') },
    ],
    rows: [...key, ...tables.flatMap(figureRows)],
  };
}

/** An account id says nothing outside of Jira: where its name is known, the name stands for it. */
function namedPeople(table: FigureTable, { groups }: ReportView): FigureTable {
  const names = new Map(groups.map(({ value, name }) => [value, name]));
  const rows = table.rows.map((row) => ({
    ...row,
    cells: row.cells.map((cell, at) =>
      table.columns[at]?.unit === 'person' ? (names.get(row.id) ?? cell) : cell,
    ),
  }));
  return { ...table, rows };
}

/** Two columns name a row of hand-offs, one all others. */
function figureRows({ id, title, columns, rows }: FigureTable): Sheet['rows'] {
  const names = id === 'pair' ? 2 : 1;
  return rows.flatMap(({ cells }) => {
    const name = cells.slice(0, names).join(' → ');
    return columns
      .slice(names)
      .map(({ title: figure, unit }, at) => [title, name, figure, cells[at + names] ?? null, unit]);
  });
}
