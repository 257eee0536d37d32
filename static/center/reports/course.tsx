import type { ReactNode } from 'react';
import type { ReportView } from '../../../src/contract/report-view';
import type { CaseFigure } from '../../../src/domain/report/case-figure';
import { WHOLE } from '../../../src/domain/report/figures-by-value';
import { dayAfter } from '../../../src/domain/report/report-day';
import { dayText } from '../../shared/figures/cell-text';
import type { FigureRow } from '../../shared/figures/figure-table';
import { FiguresTable } from '../../shared/figures/figures-table';
import { useSite } from '../../shared/site';
import { promisesTable, timesTable, trendTable } from './course-tables';
import { daysOfMonths, figureOfColumn } from './drill-figures';
import { TrendChart } from './trend-chart';
import { useDrill } from './use-drill';

interface Props {
  readonly view: ReportView;
}

/** How the months went: what came and went, how long it took, which promises were kept. */
export function Course({ view }: Props) {
  return (
    <>
      <Trend view={view} />
      <div className="report-pair">
        <Times view={view} />
        <Promises view={view} />
      </div>
    </>
  );
}

const scopeOf = ({ from, to }: ReportView): string => JSON.stringify([from, to]);
const nameOf = ({ cells }: FigureRow): string => String(cells[0]);

function Trend({ view }: Props) {
  const { t, language } = useSite();
  const { into, panel } = useDrill(scopeOf(view));
  const last = daysOfMonths(view).to;
  const drill = (row: FigureRow, key: string, figureName: string, text: ReactNode) => {
    const figure = figureOfColumn(key);
    const at = view.trend.findIndex(({ from }) => from === row.id);
    const point = view.trend[at];
    if (!figure || !point || point[key as 'opened' | 'ended' | 'open'] === 0) return text;
    const next = view.trend[at + 1]?.from;
    const to = next === undefined ? last : dayAfter(next, -1);
    const name = t('reports.fromDay', { day: dayText(language, row.id) });
    return into({ dim: 'project', value: WHOLE, figure, from: row.id, to, name, figureName }, text);
  };
  return (
    <section aria-labelledby="reports-trend">
      <h2 id="reports-trend">{t('reports.trend')}</h2>
      <TrendChart trend={view.trend} bucket={view.bucket} />
      <details>
        <summary>{t('reports.asTable')}</summary>
        <FiguresTable
          table={trendTable(t, view)}
          currency={view.currency}
          cell={(row, { key, title }, text) => drill(row, key, title, text)}
        />
        {panel}
      </details>
    </section>
  );
}

function Times({ view }: Props) {
  const { t } = useSite();
  const { into, panel } = useDrill(scopeOf(view));
  const of = { dim: 'project', value: WHOLE, ...daysOfMonths(view) } as const;
  return (
    <section aria-labelledby="reports-times">
      <h2 id="reports-times">{t('reports.times')}</h2>
      <p className="subtle">{t('reports.timesHint')}</p>
      <FiguresTable
        table={timesTable(t, view.whole)}
        currency={view.currency}
        cell={(row, { key, title }, text) =>
          key !== 'count' || row.cells[1] === 0
            ? text
            : into(
                { ...of, figure: `time:${row.id}` as CaseFigure, name: nameOf(row), figureName: title },
                text,
              )
        }
      />
      {panel}
    </section>
  );
}

function Promises({ view }: Props) {
  const { t } = useSite();
  const { into, panel } = useDrill(scopeOf(view));
  const of = { dim: 'project', value: WHOLE, ...daysOfMonths(view) } as const;
  return (
    <section aria-labelledby="reports-promises">
      <h2 id="reports-promises">{t('reports.promises')}</h2>
      <p className="subtle">{t('reports.promisesHint')}</p>
      <FiguresTable
        table={promisesTable(t, view.whole)}
        currency={view.currency}
        cell={(row, { key, title }, text) =>
          key === 'share' || row.cells[key === 'kept' ? 1 : 2] === 0
            ? text
            : into(
                { ...of, figure: `${key}:${row.id}` as CaseFigure, name: nameOf(row), figureName: title },
                text,
              )
        }
      />
      {panel}
    </section>
  );
}
