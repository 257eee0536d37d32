import { IconButton } from '@atlaskit/button/new';
import RefreshIcon from '@atlaskit/icon/core/refresh';
import type { ReportView } from '../../../src/contract/report-view';
import { REPORT_DIMS } from '../../../src/domain/report/figures-by-value';
import { monthOf, reportDay } from '../../../src/domain/report/report-day';
import { dayText } from '../../shared/figures/cell-text';
import { OneOf } from '../../shared/figures/one-of';
import { useSite } from '../../shared/site';
import { monthChoices, movedPeriod, periodOf, PRESETS, presetOf, type Period } from './periods';
import type { Report } from './use-report';

const OWN = 'own';

/** Which months, and by what the figures are told apart. */
export function PeriodBar({ view, report }: { readonly view: ReportView; readonly report: Report }) {
  const { t, language } = useSite();
  const { asked, ask } = report;
  const present = monthOf(reportDay(view.zone, view.now));
  const period: Period = { from: asked.from ?? view.from, to: asked.to ?? view.to };
  const months = monthChoices(present, view.firstMonth, period).map((month) => ({
    value: month,
    label: dayText(language, month),
  }));
  const preset = presetOf(period, present) ?? OWN;
  const presets = [
    ...PRESETS.map((value) => ({ value, label: t(`reports.preset.${value}`) })),
    ...(preset === OWN ? [{ value: OWN, label: t('reports.preset.own') } as const] : []),
  ];
  return (
    <div className="filters no-print" role="group" aria-label={t('reports.what')}>
      <OneOf
        label={t('reports.period')}
        options={presets}
        value={preset}
        onChange={(value) => {
          if (value !== OWN) ask({ ...asked, ...periodOf(value, present) });
        }}
      />
      <OneOf
        label={t('reports.from')}
        options={months}
        value={period.from}
        onChange={(month) => ask({ ...asked, ...movedPeriod(period, 'from', month) })}
      />
      <OneOf
        label={t('reports.to')}
        options={months}
        value={period.to}
        onChange={(month) => ask({ ...asked, ...movedPeriod(period, 'to', month) })}
      />
      <OneOf
        label={t('reports.by')}
        options={REPORT_DIMS.map((value) => ({ value, label: t(`reports.dim.${value}`) }))}
        value={asked.dim}
        onChange={(dim) => ask({ ...asked, dim })}
      />
      <span className="filter-refresh">
        <IconButton
          icon={RefreshIcon}
          label={t('center.refresh')}
          appearance="subtle"
          isLoading={report.isLoading}
          onClick={report.reload}
        />
      </span>
    </div>
  );
}
