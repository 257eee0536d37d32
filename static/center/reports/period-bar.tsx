import type { ReportView } from '../../../src/contract/report-view';
import { REPORT_DIMS } from '../../../src/domain/report/figures-by-value';
import { OneOf } from '../../shared/figures/one-of';
import { useSite } from '../../shared/site';
import { RefreshButton } from '../../shared/states/refresh-button';
import { PeriodFields } from './period-fields';
import type { Report } from './use-report';

/** Which months, and by what the figures are told apart. */
export function PeriodBar({ view, report }: { readonly view: ReportView; readonly report: Report }) {
  const { t } = useSite();
  const { asked, ask } = report;
  return (
    <div className="filters no-print" role="group" aria-label={t('reports.what')}>
      <PeriodFields
        view={view}
        period={{ from: asked.from ?? view.from, to: asked.to ?? view.to }}
        onChange={(period) => ask({ ...asked, ...period })}
      />
      <OneOf
        label={t('reports.by')}
        options={REPORT_DIMS.map((value) => ({ value, label: t(`reports.dim.${value}`) }))}
        value={asked.dim}
        onChange={(dim) => ask({ ...asked, dim })}
      />
      <RefreshButton isLoading={report.isLoading} reload={report.reload} />
    </div>
  );
}
