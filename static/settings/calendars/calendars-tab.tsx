import Button from '@atlaskit/button/new';
import type { Calendar } from '../../../src/domain/calendar/calendar';
import { useSite } from '../../shared/site';
import { usePolicies } from '../policies/use-policies';
import { useSettings } from '../settings-state';
import { CalendarCard } from './calendar-card';

const WORKDAY = [{ from: '08:00', to: '18:00' }];

/** Working days from eight to six, in the zone of the reader's browser. */
const newCalendar = (): Calendar => ({
  id: '',
  name: '',
  zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
  hours: {
    monday: WORKDAY,
    tuesday: WORKDAY,
    wednesday: WORKDAY,
    thursday: WORKDAY,
    friday: WORKDAY,
    saturday: [],
    sunday: [],
  },
  holidays: [],
});

export function CalendarsTab() {
  const { t } = useSite();
  const { view } = useSettings();
  const { list, begin, giveUp } = usePolicies('calendar', view.calendars);
  return (
    <>
      <div>
        <Button appearance="primary" onClick={() => begin(newCalendar(), t('calendars.new'))}>
          {t('calendars.add')}
        </Button>
      </div>
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
