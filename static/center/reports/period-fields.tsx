import { dayText } from '../../shared/figures/cell-text';
import { OneOf } from '../../shared/figures/one-of';
import { monthOf, reportDay, type ReportMonth } from '../../../src/domain/report/report-day';
import { useSite } from '../../shared/site';
import { monthChoices, movedPeriod, periodOf, PRESETS, presetOf, type Period } from './periods';

interface Props {
  readonly view: { readonly now: number; readonly zone: string; readonly firstMonth: ReportMonth | null };
  readonly period: Period;
  readonly onChange: (period: Period) => void;
}

const OWN = 'own';

/** Which months: as people say it, or from one to another. */
export function PeriodFields({ view, period, onChange }: Props) {
  const { t, language } = useSite();
  const present = monthOf(reportDay(view.zone, view.now));
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
    <>
      <OneOf
        label={t('reports.period')}
        options={presets}
        value={preset}
        onChange={(value) => {
          if (value !== OWN) onChange(periodOf(value, present));
        }}
      />
      <OneOf
        label={t('reports.from')}
        options={months}
        value={period.from}
        onChange={(month) => onChange(movedPeriod(period, 'from', month))}
      />
      <OneOf
        label={t('reports.to')}
        options={months}
        value={period.to}
        onChange={(month) => onChange(movedPeriod(period, 'to', month))}
      />
    </>
  );
}
