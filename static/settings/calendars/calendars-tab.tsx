import { useSettings } from '../settings-state';
import { CalendarCard } from './calendar-card';

export function CalendarsTab() {
  const { view } = useSettings();
  return (
    <ul className="cards">
      {view.calendars.map((calendar) => (
        <li key={calendar.id}>
          <CalendarCard calendar={calendar} />
        </li>
      ))}
    </ul>
  );
}
