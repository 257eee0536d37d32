import { DAY, MINUTE } from '../time';
import type { Millis } from '../time';
import type { Weekday } from './calendar';

/** Days since 1970-01-01 of a local clock reading. */
export type LocalDay = number;

const FROM_EPOCH: readonly Weekday[] = [
  'thursday',
  'friday',
  'saturday',
  'sunday',
  'monday',
  'tuesday',
  'wednesday',
];

export const weekdayOf = (day: LocalDay): Weekday => FROM_EPOCH[((day % 7) + 7) % 7] ?? 'thursday';

/** The day of a YYYY-MM-DD date; null when there is no such date. */
export function parseDate(text: string): LocalDay | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return null;
  const day = Date.parse(`${text}T00:00:00Z`) / DAY;
  // A 30 February is either refused or taken for the 1 or 2 March.
  return Number.isInteger(day) && dateOf(day) === text ? day : null;
}

/** '12-25' for every 25 December. */
export const monthDayOf = (day: LocalDay): string => dateOf(day).slice(5);

/** YYYY-MM-DD */
export const dateOf = (day: LocalDay): string => new Date(day * DAY).toISOString().slice(0, 10);

/** Milliseconds since local midnight of '08:30'; '24:00' is the end of the day. Null when it is no clock reading. */
export function parseClock(text: string): Millis | null {
  const parts = /^([01]\d|2[0-4]):([0-5]\d)$/.exec(text);
  if (parts === null) return null;
  const minutes = Number(parts[1]) * 60 + Number(parts[2]);
  return minutes > 24 * 60 ? null : minutes * MINUTE;
}
