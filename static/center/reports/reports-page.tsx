import type { ReportView } from '../../../src/contract/report-view';
import { useSite } from '../../shared/site';
import { Failed } from '../../shared/states/failed';
import { Loading } from '../../shared/states/loading';
import { Stale } from '../../shared/states/stale';
import { Course } from './course';
import { FiguresLine } from './figures-line';
import { GroupSection } from './group-section';
import { KeyFigures } from './key-figures';
import { NothingCounted } from './nothing-counted';
import { PeriodBar } from './period-bar';
import { Quality } from './quality';
import { ReportExport } from './report-export';
import './reports.css';
import { useOtherRatings } from './use-other-ratings';
import { useReport, type Report } from './use-report';
import { useTickets } from './use-tickets';

/** What became of the project's escalations: figures, pictures and the cases behind them, for chosen months. */
export function ReportsPage() {
  const { t } = useSite();
  const report = useReport();
  const { view, trouble, reload } = report;
  if (!view) {
    if (!trouble) return <Loading label={t('reports.loading')} />;
    return <Failed title={t('reports.failed')} trouble={trouble} retry={reload} />;
  }
  return (
    <div className="reports" aria-busy={report.isLoading}>
      <PeriodBar view={view} report={report} />
      {trouble && <Stale trouble={trouble} retry={reload} />}
      <FiguresLine view={view} act={report.act} />
      {view.figuresAt === null ? (
        <NothingCounted view={view} act={report.act} />
      ) : (
        <Counted view={view} report={report} />
      )}
      {view.hidden && <p className="subtle">{t('center.hidden')}</p>}
    </div>
  );
}

function Counted({ view, report }: { readonly view: ReportView; readonly report: Report }) {
  const { t } = useSite();
  const tickets = useTickets(view.from, view.to);
  const others = useOtherRatings(view.from, view.to);
  return (
    <>
      <KeyFigures view={view} tickets={tickets} />
      <Course view={view} />
      <Quality view={view} others={others} />
      <GroupSection view={view} readMore={report.readMore} isLoading={report.isLoading} />
      <section aria-labelledby="reports-unknown">
        <h2 id="reports-unknown">{t('reports.unknown')}</h2>
        <p className="subtle">{t('reports.unknownHint')}</p>
      </section>
      <ReportExport view={view} tickets={tickets} others={others} />
    </>
  );
}
