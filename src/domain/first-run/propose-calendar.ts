import { Temporal } from 'temporal-polyfill';
import { WEEKDAYS, type Calendar, type Weekday } from '../calendar/calendar';
import type { IssueHistory } from '../criteria/history';
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

/** The working hours that a desk keeps, as what it did shows, in whole hours; null where it did too little to say. */
export function proposeCalendar(
  acts: readonly Instant[],
  zone: string,
  named: Pick<Calendar, 'id' | 'name'>,
): Calendar | null {
  if (acts.length < FEWEST_ACTS) return null;
  const local = acts.map((at) => Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone));
  const isWorked = (weekday: number) =>
    local.filter(({ dayOfWeek }) => dayOfWeek === weekday).length >= acts.length * LEAST_SHARE;
  const hours = local
    .filter(({ dayOfWeek }) => isWorked(dayOfWeek))
    .map(({ hour }) => hour)
    .sort((a, b) => a - b);
  const at = (share: number): number => hours[Math.floor(share * (hours.length - 1))] ?? 0;
  const span = [{ from: clock(at(OUTSIDE)), to: clock(at(1 - OUTSIDE) + 1) }];
  const days = WEEKDAYS.map((day, index) => [day, isWorked(index + 1) ? span : []] as const);
  return { ...named, zone, hours: Object.fromEntries(days) as Record<Weekday, typeof span>, holidays: [] };
}

const clock = (hour: number): string => `${String(hour).padStart(2, '0')}:00`;
