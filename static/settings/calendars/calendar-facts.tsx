import { WEEKDAYS, type Calendar, type Weekday } from '../../../src/domain/calendar/calendar';
import { useSite } from '../../shared/site';
import { hoursText } from './hours-text';

/** A calendar at a glance: its zone, its week with equal days together, and its holidays. */
export function CalendarFacts({ calendar }: { readonly calendar: Calendar }) {
  const { t } = useSite();
  const { zone, holidays } = calendar;
  return (
    <dl className="glance">
      <dt>{t('settings.zone')}</dt>
      <dd>{zone}</dd>
      {equalDays(calendar).map(({ from, to, hours }) => (
        <div key={from} className="glance-row">
          <dt>
            {from === to
              ? t(`settings.weekday.${from}`)
              : t('calendars.days', { from: t(`settings.weekday.${from}`), to: t(`settings.weekday.${to}`) })}
          </dt>
          <dd>{hours === '' ? t('calendars.closed') : hours}</dd>
        </div>
      ))}
      <dt>{t('calendars.holidays')}</dt>
      <dd>
        {holidays.length === 0
          ? t('settings.noHolidays')
          : t('calendars.holidayCount', { count: holidays.length })}
      </dd>
    </dl>
  );
}

interface EqualDays {
  readonly from: Weekday;
  readonly to: Weekday;
  readonly hours: string;
}

/** Days one after the other that have the same hours. */
function equalDays({ hours }: Calendar): readonly EqualDays[] {
  const runs: EqualDays[] = [];
  for (const weekday of WEEKDAYS) {
    const text = hoursText(hours[weekday]);
    const before = runs.at(-1);
    if (before?.hours === text) runs[runs.length - 1] = { ...before, to: weekday };
    else runs.push({ from: weekday, to: weekday, hours: text });
  }
  return runs;
}
