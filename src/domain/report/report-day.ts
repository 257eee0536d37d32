import { dateOf, parseDate } from '../calendar/local-day';
import { localDayOf } from '../calendar/local-instant';
import { offsetSegments } from '../calendar/zone-offsets';
import { DAY, type Instant } from '../time';

/** A local day, `2026-11-03`. */
export type ReportDay = string;
/** A month of local days, `2026-11`. */
export type ReportMonth = string;

export const reportDay = (zone: string, at: Instant): ReportDay => dateOf(localDayOf(zone, at));

export const monthOf = (day: ReportDay): ReportMonth => day.slice(0, 7);

/** The month so many months later, or earlier where the number is below zero. */
export function monthAfter(month: ReportMonth, months: number): ReportMonth {
  const count = Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1 + months;
  return `${String(Math.floor(count / 12)).padStart(4, '0')}-${String((count % 12) + 1).padStart(2, '0')}`;
}

/** Every month from the first to the last, both inclusive; none when they are the wrong way round. */
export function monthsBetween(from: ReportMonth, to: ReportMonth): readonly ReportMonth[] {
  const months: ReportMonth[] = [];
  for (let month = from; month <= to; month = monthAfter(month, 1)) months.push(month);
  return months;
}

/** Every day of a month, in order. */
export function daysOf(month: ReportMonth): readonly ReportDay[] {
  const first = dayNumber(`${month}-01`);
  const end = dayNumber(`${monthAfter(month, 1)}-01`);
  return Array.from({ length: end - first }, (_, index) => dateOf(first + index));
}

/** The day so many days later, or earlier where the number is below zero. */
export const dayAfter = (day: ReportDay, days: number): ReportDay => dateOf(dayNumber(day) + days);

/** Days since 1970-01-01. */
export function dayNumber(day: ReportDay): number {
  const number = parseDate(day);
  if (number === null) throw new Error(`'${day}' is no day`);
  return number;
}

/** From when to when a local day lasts: 23 to 25 hours where the clocks change. The end is not in it. */
export function instantsOf(zone: string, day: ReportDay): { readonly from: Instant; readonly to: Instant } {
  const number = dayNumber(day);
  return { from: beginOf(zone, number), to: beginOf(zone, number + 1) };
}

/** The earliest instant whose local reading is not before this day's midnight: midnight may be skipped, or come twice. */
function beginOf(zone: string, number: number): Instant {
  const midnight = number * DAY;
  for (const { from, to, offset } of offsetSegments(zone, midnight - DAY, midnight + DAY)) {
    const at = Math.max(from, midnight - offset);
    if (at < to) return at;
  }
  throw new Error(`day ${number} does not begin in ${zone}`);
}
