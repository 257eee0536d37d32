import type { Calendar } from '../../../../src/domain/calendar/calendar';
import { checkCalendar } from '../../../../src/domain/calendar/check-calendar';
import { countWorking, type CountedTime } from '../../../../src/domain/calendar/counted-spans';
import { parseClock, parseDate } from '../../../../src/domain/calendar/local-day';
import { localInstant } from '../../../../src/domain/calendar/local-instant';
import { FAR } from '../../../../src/domain/time';

export type Preview =
  | { readonly kind: 'counted'; readonly counted: CountedTime }
  /** What is missing or wrong: nothing typed, hours that are none, a time that the clock skips, more than there ever is. */
  | { readonly kind: 'nothing' | 'calendar' | 'skipped' | 'never' };

/** A year is more than anybody promises. */
const MOST_MINUTES = 525_600;

/** `start` is a reading of the wall clock in the calendar's zone: `2026-03-27T17:00`. */
export function previewOf(calendar: Calendar, start: string, minutes: number): Preview {
  const [date = '', time = ''] = start.split('T');
  const day = parseDate(date);
  const clock = parseClock(time.slice(0, 5));
  if (day === null || clock === null || !isAmount(minutes)) return { kind: 'nothing' };
  const checked = checkCalendar({ ...calendar, id: 'preview', name: 'preview' });
  if (!checked.ok) return { kind: 'calendar' };
  const startAt = localInstant(calendar.zone, day, clock);
  if (startAt === null) return { kind: 'skipped' };
  if (startAt < 0 || date > '2190') return { kind: 'nothing' };
  const counted = countWorking(checked.value, startAt, minutes);
  return counted.dueAt >= FAR ? { kind: 'never' } : { kind: 'counted', counted };
}

const isAmount = (minutes: number): boolean =>
  Number.isInteger(minutes) && minutes >= 1 && minutes <= MOST_MINUTES;
