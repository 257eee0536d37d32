import { WEEKDAYS, type Calendar, type Weekday } from '../calendar/calendar';
import { weekdayOf } from '../calendar/local-day';
import { offsetSegments } from '../calendar/zone-offsets';
import type { IssueHistory } from '../criteria/history';
import { DAY, HOUR } from '../time';
import type { Instant } from '../time';

/** With fewer acts of the desk than this its hours cannot be told. */
const FEWEST_ACTS = 50;
/** A day with less than this share of what is done in a week is a day off. */
const LEAST_SHARE = 0.05;
/** Early birds and night owls: so much of what is done lies outside the hours at either end. */
const OUTSIDE = 0.05;

/** When the desk did something: its public answers, and changes by anybody but the reporter. */
export const actsOfDesk = (histories: readonly IssueHistory[]): readonly Instant[] =>
  histories.flatMap(({ reporterId, changes, comments }) => [
    ...changes.filter(({ authorId }) => authorId !== null && authorId !== reporterId).map(({ at }) => at),
    ...(comments ?? []).filter(({ byCustomer }) => !byCustomer).map(({ at }) => at),
  ]);

interface LocalTime {
  readonly weekday: Weekday;
  readonly hour: number;
}

/** The working hours that a desk keeps, as what it did shows, in whole hours; null where it did too little to say. */
export function proposeCalendar(
  acts: readonly Instant[],
  zone: string,
  named: Pick<Calendar, 'id' | 'name'>,
): Calendar | null {
  if (acts.length < FEWEST_ACTS) return null;
  const local = localTimes(acts, zone);
  const isWorked = (day: Weekday) =>
    local.filter(({ weekday }) => weekday === day).length >= acts.length * LEAST_SHARE;
  const hours = local
    .filter(({ weekday }) => isWorked(weekday))
    .map(({ hour }) => hour)
    .sort((a, b) => a - b);
  const at = (share: number): number => hours[Math.floor(share * (hours.length - 1))] ?? 0;
  const span = [{ from: clock(at(OUTSIDE)), to: clock(at(1 - OUTSIDE) + 1) }];
  const days = WEEKDAYS.map((day) => [day, isWorked(day) ? span : []] as const);
  return { ...named, zone, hours: Object.fromEntries(days) as Record<Weekday, typeof span>, holidays: [] };
}

function localTimes(acts: readonly Instant[], zone: string): readonly LocalTime[] {
  const sorted = [...acts].sort((a, b) => a - b);
  const segments = offsetSegments(zone, sorted[0] ?? 0, (sorted.at(-1) ?? 0) + 1);
  return sorted.map((at) => {
    const reading = at + (segments.find(({ from, to }) => from <= at && at < to)?.offset ?? 0);
    const day = Math.floor(reading / DAY);
    return { weekday: weekdayOf(day), hour: Math.floor((reading - day * DAY) / HOUR) };
  });
}

const clock = (hour: number): string => `${String(hour).padStart(2, '0')}:00`;
