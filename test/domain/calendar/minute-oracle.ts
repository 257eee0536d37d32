import { WEEKDAYS } from '../../../src/domain/calendar/calendar';
import type { Calendar } from '../../../src/domain/calendar/calendar';

export const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
// held here because jest's own global object answers slowly, and these run millions of times
const { UTC } = Date;
const { floor } = Math;

/** What the wall clock of a zone shows, as if it were UTC. Asks Intl for every single instant and shares nothing with the product. */
export function wallClock(zone: string): (at: number) => number {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  });
  // 'MM/DD/YYYY, HH:mm': cut by position, since formatToParts takes three times as long
  return (at) => {
    const text = format.format(at);
    return UTC(
      +text.slice(6, 10),
      +text.slice(0, 2) - 1,
      +text.slice(3, 5),
      +text.slice(12, 14),
      +text.slice(15, 17),
    );
  };
}

/** Every instant in [from, to) at which the zone's clock jumps, to the minute. */
export function clockJumps(zone: string, from: number, to: number): number[] {
  const read = wallClock(zone);
  const offset = (at: number) => read(at) - at;
  const jumps: number[] = [];
  for (let day = from; day < to; day += DAY) {
    if (offset(day) === offset(day + DAY)) continue;
    let before = day;
    let after = day + DAY;
    while (after - before > MINUTE) {
      const middle = before + floor((after - before) / 2 / MINUTE) * MINUTE;
      if (offset(middle) === offset(before)) before = middle;
      else after = middle;
    }
    jumps.push(after);
  }
  return jumps;
}

export const dateOf = (reading: number): string => new Date(reading).toISOString().slice(0, 10);

const SUNDAY_FIRST = [...WEEKDAYS.slice(6), ...WEEKDAYS.slice(0, 6)];

/** The rule itself: the clock reading lies inside the hours and the local day is no holiday. */
export function openAt(calendar: Calendar): (reading: number) => boolean {
  const minutesOf = (text: string) => +text.slice(0, 2) * 60 + +text.slice(3);
  const days = SUNDAY_FIRST.map((day) =>
    calendar.hours[day].map((span) => [minutesOf(span.from), minutesOf(span.to)] as const),
  );
  const once = new Set(
    calendar.holidays.filter((holiday) => !holiday.everyYear).map((holiday) => holiday.date),
  );
  const yearly = new Set(
    calendar.holidays.filter((holiday) => holiday.everyYear).map((holiday) => holiday.date.slice(5)),
  );
  const spansOf = (reading: number) => {
    const date = dateOf(reading);
    if (once.has(date) || yearly.has(date.slice(5))) return [];
    return days[new Date(reading).getUTCDay()] ?? [];
  };
  let day = NaN;
  let spans = spansOf(0);
  return (reading) => {
    if (floor(reading / DAY) !== day) {
      day = floor(reading / DAY);
      spans = spansOf(reading);
    }
    const minute = floor(reading / MINUTE) % (24 * 60);
    return spans.some(([from, to]) => minute >= from && minute < to);
  };
}

/** Open minutes of [from, to) counted one by one: `sums[i]` are those before minute i. */
export function countMinutes(readings: Float64Array, isOpen: (reading: number) => boolean): Uint32Array {
  const sums = new Uint32Array(readings.length + 1);
  for (let i = 0; i < readings.length; i++) sums[i + 1] = (sums[i] ?? 0) + (isOpen(readings[i] ?? 0) ? 1 : 0);
  return sums;
}

export function readMinutes(zone: string, from: number, to: number): Float64Array {
  const read = wallClock(zone);
  return Float64Array.from({ length: (to - from) / MINUTE }, (_, i) => read(from + i * MINUTE));
}
