import { dayNumber, daysOf, monthOf, monthsBetween, type ReportDay, type ReportMonth } from './report-day';

/**
 * `exception`: fewer than three times. `burst`: three or more, all within a quarter of the time looked at, or in a single month of it (week,
 * where fewer than three months are looked at), as one cause would have it. `rule`: three or more, in at least half of the months (weeks),
 * two at the least. `repeated`: else.
 */
export type RecurrenceVerdict = 'exception' | 'burst' | 'rule' | 'repeated';

export interface Recurrence {
  readonly times: number;
  readonly verdict: RecurrenceVerdict;
  /** In how many of the months or weeks it was seen. */
  readonly seenIn: number;
  readonly parts: number;
  readonly part: 'month' | 'week';
  /** Days from one to the next, on average; null for fewer than two. */
  readonly gapDays: number | null;
  /** The gaps, a day or more on average, vary by no more than half of that: it comes at a pace. Said from four times on. */
  readonly isRegular: boolean;
  readonly timesPerYear: number;
  /** Hours of work a year, as they were spent in this time. */
  readonly hoursPerYear: number;
}

const FEWEST_FOR_A_RULE = 3;
const FEWEST_FOR_A_PACE = 4;
const STEADY = 0.5;
const DAYS_OF_A_YEAR = 365;

/** How often something was escalated, and how regularly, from the first month to the last, both whole; `until` ends what is not over. */
export function recurrenceOf(
  openedOn: Readonly<Record<ReportDay, number>>,
  minutes: number,
  time: { readonly from: ReportMonth; readonly to: ReportMonth; readonly until: ReportDay },
): Recurrence {
  const days = spreadOut(openedOn);
  const months = monthsBetween(time.from, time.to);
  const first = dayNumber(`${time.from}-01`);
  const last = Math.min(dayNumber(daysOf(time.to).at(-1) ?? time.until), dayNumber(time.until));
  const length = Math.max(1, last - first + 1);
  const byMonth = months.length >= 3;
  const seen = new Set(
    days.map((day) => (byMonth ? monthOf(day) : Math.floor((dayNumber(day) - first) / 7))),
  );
  const parts = byMonth ? months.length : Math.ceil(length / 7);
  const gaps = gapsOf(days);
  const yearly = DAYS_OF_A_YEAR / length;
  return {
    times: days.length,
    verdict: verdictOf(days, seen.size, parts, length),
    seenIn: seen.size,
    parts,
    part: byMonth ? 'month' : 'week',
    gapDays: gaps.length === 0 ? null : mean(gaps),
    isRegular: days.length >= FEWEST_FOR_A_PACE && mean(gaps) >= 1 && deviation(gaps) <= STEADY * mean(gaps),
    timesPerYear: days.length * yearly,
    hoursPerYear: (minutes / 60) * yearly,
  };
}

function verdictOf(
  days: readonly ReportDay[],
  seenIn: number,
  parts: number,
  length: number,
): RecurrenceVerdict {
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined || days.length < FEWEST_FOR_A_RULE) return 'exception';
  if (seenIn > 1 && seenIn * 2 >= parts) return 'rule';
  if (seenIn === 1) return 'burst';
  return dayNumber(last) - dayNumber(first) + 1 <= length / 4 ? 'burst' : 'repeated';
}

/** A day as often as something was opened on it, in order. */
const spreadOut = (openedOn: Readonly<Record<ReportDay, number>>): readonly ReportDay[] =>
  Object.keys(openedOn)
    .sort()
    .flatMap((day) => Array.from({ length: openedOn[day] ?? 0 }, () => day));

const gapsOf = (days: readonly ReportDay[]): readonly number[] =>
  days.slice(1).map((day, index) => dayNumber(day) - dayNumber(days[index] ?? day));

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);

function deviation(values: readonly number[]): number {
  const middle = mean(values);
  return Math.sqrt(mean(values.map((value) => (value - middle) ** 2)));
}

/** Hours that a person has in a year, without holidays and days off: 46 weeks of 35 hours. */
export const HOURS_OF_A_PERSON = 1610;

export interface BreakEven {
  /** Of a person's year that this takes: from 1 on, somebody for nothing else pays off. */
  readonly people: number;
  /** After so many months a fix has saved the hours that it took; null where nothing was spent that it could save. */
  readonly fixPaysAfterMonths: number | null;
}

/** Formula: people = hours a year / 1,610; months = hours of the fix / (hours a year / 12). A fix is taken to save all of it. */
export const breakEven = (hoursPerYear: number, fixHours: number): BreakEven => ({
  people: hoursPerYear / HOURS_OF_A_PERSON,
  fixPaysAfterMonths: hoursPerYear === 0 ? null : fixHours / (hoursPerYear / 12),
});
