import { useMemo } from 'react';
import Heading from '@atlaskit/heading';
import type { PolicySetting } from '../../../src/contract/settings-view';
import { WEEKDAYS, type Calendar } from '../../../src/domain/calendar/calendar';
import { useSite } from '../../shared/site';
import { ChoiceField } from '../fields/choice-field';
import { SaveBar } from '../fields/save-bar';
import { usePolicyDraft } from '../use-policy-draft';
import { HoursField } from './hours-field';

/** Opening hours of each weekday in one time zone. */
export function CalendarCard({ calendar }: { readonly calendar: PolicySetting<Calendar> }) {
  const { t } = useSite();
  const draft = usePolicyDraft('calendar', calendar);
  const { body, change, problemAt } = draft;
  const zones = useMemo(
    () => Intl.supportedValuesOf('timeZone').map((value) => ({ value, label: value })),
    [],
  );
  const nameId = `calendar-${calendar.id}`;
  return (
    <section className="card" aria-labelledby={nameId}>
      <Heading size="small" as="h2" id={nameId}>
        {body.name}
      </Heading>
      <ChoiceField
        label={t('settings.zone')}
        value={body.zone}
        choices={zones}
        problem={problemAt('zone')}
        onChange={(zone) => change({ ...body, zone })}
      />
      <div className="week">
        {WEEKDAYS.map((weekday) => (
          <HoursField
            key={weekday}
            label={t(`settings.weekday.${weekday}`)}
            spans={body.hours[weekday]}
            problem={problemAt(`hours.${weekday}`)}
            onChange={(spans) => change({ ...body, hours: { ...body.hours, [weekday]: spans } })}
          />
        ))}
      </div>
      <p className="subtle">
        {body.holidays.length === 0
          ? t('settings.noHolidays')
          : t('settings.holidays', {
              days: body.holidays.map(({ date, name }) => `${date} ${name}`).join(', '),
            })}
      </p>
      <SaveBar draft={draft} shown={['zone', 'hours.']} />
    </section>
  );
}
