import { useMemo } from 'react';
import { WEEKDAYS, type Calendar } from '../../../src/domain/calendar/calendar';
import { useSite } from '../../shared/site';
import { ChoiceField } from '../fields/choice-field';
import { TextField } from '../fields/text-field';
import { PolicyCard } from '../policies/policy-card';
import type { ListedPolicy } from '../policies/use-policies';
import { usePolicyDraft } from '../use-policy-draft';
import { CalendarFacts } from './calendar-facts';
import { HolidaysField } from './holidays/holidays-field';
import { HoursField } from './hours-field';
import { DuePreview } from './preview/due-preview';

interface Props {
  readonly calendar: ListedPolicy<Calendar>;
  readonly onCopy: (body: Calendar) => void;
  readonly onGiveUp: () => void;
}

/** Opening hours of each weekday in one time zone, the days on which nothing is open, and what that makes of a due time. */
export function CalendarCard({ calendar, onCopy, onGiveUp }: Props) {
  const { t } = useSite();
  const draft = usePolicyDraft('calendar', calendar);
  const { body, change, problemAt } = draft;
  const zones = useMemo(
    () => Intl.supportedValuesOf('timeZone').map((value) => ({ value, label: value })),
    [],
  );
  return (
    <PolicyCard
      kind="calendar"
      policy={calendar}
      draft={draft}
      summary={<CalendarFacts calendar={body} />}
      more={<DuePreview calendar={body} />}
      editor={
        <>
          <div className="level-fields">
            <TextField
              label={t('policies.name')}
              value={body.name}
              problem={problemAt('name')}
              onChange={(name) => change({ ...body, name })}
            />
            <ChoiceField
              label={t('settings.zone')}
              value={body.zone}
              choices={zones}
              problem={problemAt('zone')}
              onChange={(zone) => change({ ...body, zone })}
            />
          </div>
          <p className="subtle">{t('calendars.hoursHint')}</p>
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
          <HolidaysField
            holidays={body.holidays}
            zone={body.zone}
            problemAt={problemAt}
            onChange={(holidays) => change({ ...body, holidays })}
          />
        </>
      }
      shown={['name', 'zone', 'hours.', 'holidays[']}
      onCopy={() => onCopy(body)}
      onGiveUp={onGiveUp}
    />
  );
}
