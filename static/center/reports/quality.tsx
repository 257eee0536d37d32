import type { ReactNode } from 'react';
import type { ReportView } from '../../../src/contract/report-view';
import type { CaseFigure } from '../../../src/domain/report/case-figure';
import { WHOLE } from '../../../src/domain/report/figures-by-value';
import type { Ratings } from '../../../src/domain/report/ratings';
import type { FigureRow, FigureTable } from '../../shared/figures/figure-table';
import { FiguresTable } from '../../shared/figures/figures-table';
import { useSite } from '../../shared/site';
import { daysOfMonths } from './drill-figures';
import { ratingsTable, slaTable } from './quality-tables';
import { useDrill } from './use-drill';

interface Props {
  readonly view: ReportView;
  /** Of requests that were never escalated; null while they are not known. */
  readonly others: Ratings | null;
}

/** By the row and the column of the two tables. */
const CASES: Readonly<Partial<Record<string, CaseFigure>>> = {
  'start breached': 'slaLate',
  'end breached': 'slaLost',
  'end unbreached': 'slaSaved',
  'request ratings': 'rated:request',
  'handling ratings': 'rated:handling',
};

/** Before and after: whether SLAs were breached when work was escalated and when that ended, and how customers rated it. */
export function Quality({ view, others }: Props) {
  const { t } = useSite();
  return (
    <div className="report-pair">
      <QualitySection view={view} id="sla" hint={t('reports.sla.hint')} table={slaTable(t, view.whole)} />
      <QualitySection
        view={view}
        id="ratings"
        hint={t('reports.ratings.hint')}
        table={ratingsTable(t, view.whole, others)}
      />
    </div>
  );
}

interface SectionProps extends Pick<Props, 'view'> {
  readonly id: 'sla' | 'ratings';
  readonly hint: string;
  readonly table: FigureTable;
}

function QualitySection({ view, id, hint, table }: SectionProps) {
  const { into, panel } = useDrill(JSON.stringify([view.from, view.to]));
  const drill = (row: FigureRow, key: string, figureName: string, text: ReactNode) => {
    const figure = CASES[`${row.id} ${key}`];
    if (!figure || row.cells[table.columns.findIndex((column) => column.key === key)] === 0) return text;
    const of = { dim: 'project', value: WHOLE, figure, ...daysOfMonths(view) } as const;
    return into({ ...of, name: String(row.cells[0]), figureName }, text);
  };
  return (
    <section aria-labelledby={`reports-${id}`}>
      <h2 id={`reports-${id}`}>{table.title}</h2>
      <p className="subtle">{hint}</p>
      <FiguresTable
        table={table}
        currency={view.currency}
        cell={(row, { key, title }, text) => drill(row, key, title, text)}
      />
      {panel}
    </section>
  );
}
