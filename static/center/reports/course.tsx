import type { ReportView } from '../../../src/contract/report-view';
import { FiguresTable } from '../../shared/figures/figures-table';
import { useSite } from '../../shared/site';
import { promisesTable, timesTable, trendTable } from './course-tables';
import { TrendChart } from './trend-chart';

/** How the months went: what came and went, how long it took, which promises were kept. */
export function Course({ view }: { readonly view: ReportView }) {
  const { t } = useSite();
  const { whole, currency } = view;
  return (
    <>
      <section aria-labelledby="reports-trend">
        <h2 id="reports-trend">{t('reports.trend')}</h2>
        <TrendChart trend={view.trend} bucket={view.bucket} />
        <details>
          <summary>{t('reports.asTable')}</summary>
          <FiguresTable table={trendTable(t, view)} currency={currency} />
        </details>
      </section>
      <div className="report-pair">
        <section aria-labelledby="reports-times">
          <h2 id="reports-times">{t('reports.times')}</h2>
          <p className="subtle">{t('reports.timesHint')}</p>
          <FiguresTable table={timesTable(t, whole)} currency={currency} />
        </section>
        <section aria-labelledby="reports-promises">
          <h2 id="reports-promises">{t('reports.promises')}</h2>
          <p className="subtle">{t('reports.promisesHint')}</p>
          <FiguresTable table={promisesTable(t, whole)} currency={currency} />
        </section>
      </div>
    </>
  );
}
