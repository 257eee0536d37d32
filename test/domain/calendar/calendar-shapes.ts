import { AROUND_THE_CLOCK, WEEKDAYS } from '../../../src/domain/calendar/calendar';
import type { Calendar, Holiday, Span, WeekHours } from '../../../src/domain/calendar/calendar';

/** The same spans on the given weekdays, the rest off. */
export function weekOf(spans: readonly Span[], days: readonly string[] = WEEKDAYS): WeekHours {
  const entries = WEEKDAYS.map((day) => [day, days.includes(day) ? spans : []] as const);
  return Object.fromEntries(entries) as unknown as WeekHours;
}

export const OFFICE_DAYS = WEEKDAYS.slice(0, 5);

export function aCalendar(given: Partial<Calendar> = {}): Calendar {
  return {
    id: 'office',
    name: 'Office hours',
    zone: 'Europe/Berlin',
    hours: weekOf([{ from: '09:00', to: '17:30' }], OFFICE_DAYS),
    holidays: [],
    ...given,
  };
}

/** The six kinds of opening hours that every change of every zone is tried with; `changeDays` are the local dates around the change. */
export function sixShapes(zone: string, changeDays: readonly string[]): Calendar[] {
  const shape = (id: string, hours: WeekHours, holidays: readonly Holiday[] = []) =>
    aCalendar({ id, zone, hours, holidays });
  const middle = changeDays[Math.floor(changeDays.length / 2)];
  return [
    shape('always', AROUND_THE_CLOCK),
    shape('office', weekOf([{ from: '09:00', to: '17:30' }], OFFICE_DAYS)),
    shape(
      'nights',
      weekOf([
        { from: '00:00', to: '06:00' },
        { from: '22:00', to: '24:00' },
      ]),
    ),
    shape(
      'split',
      weekOf([
        { from: '00:20', to: '02:10' },
        { from: '02:40', to: '12:00' },
        { from: '13:00', to: '23:45' },
      ]),
    ),
    shape('small hours', weekOf([{ from: '01:30', to: '03:15' }])),
    shape(
      'holiday',
      AROUND_THE_CLOCK,
      middle === undefined ? [] : [{ date: middle, name: 'Day of the change' }],
    ),
  ];
}
