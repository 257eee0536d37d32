import Button from '@atlaskit/button/new';
import type { Calendar } from '../../../src/domain/calendar/calendar';
import { WORKDAY_HOURS } from '../../../src/domain/calendar/workday-hours';
import { useSite } from '../../shared/site';
import { usePolicies } from '../policies/use-policies';
import { useSettings } from '../settings-state';
import { UnlessKindLocked } from '../origin/unless-kind-locked';
import { CalendarCard } from './calendar-card';

/** Working days from eight to six, in the zone of the reader's browser. */
const newCalendar = (): Calendar => ({
  id: '',
  name: '',
  zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
  hours: WORKDAY_HOURS,
  holidays: [],
});

export function CalendarsTab() {
  const { t } = useSite();
  const { view } = useSettings();
  const { list, begin, giveUp } = usePolicies('calendar', view.calendars);
  return (
    <>
      <UnlessKindLocked kind="calendar">
        <Button appearance="primary" onClick={() => begin(newCalendar(), t('calendars.new'))}>
          {t('calendars.add')}
        </Button>
      </UnlessKindLocked>
      <ul className="cards">
        {list.map((calendar) => (
          <li key={calendar.id}>
            <CalendarCard
              calendar={calendar}
              onCopy={(body) => begin(body, t('policies.copyOf', { name: body.name }))}
              onGiveUp={() => giveUp(calendar.id)}
            />
          </li>
        ))}
      </ul>
    </>
  );
}
