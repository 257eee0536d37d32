import { WEEKDAYS } from './calendar';
import type { NthWeekday, YearlyRule } from './ics-rule';
import { dateOf, parseDate, weekdayOf as nameOfWeekday, type LocalDay } from './local-day';

/** A rule with an end is written out for so many years, one without for so many from today: the file is read again by then. */
const MOST_YEARS = 100;
const YEARS_AHEAD = 10;
/** A date has four digits for its year, and a month is measured by the next one. */
const LAST_YEAR = 9998;

/** It has the same date every year, for ever. */
export const isFixedDate = (rule: YearlyRule, start: LocalDay): boolean => {
  const [, month, date] = partsOf(start);
  return (
    rule.interval === 1 &&
    rule.count === null &&
    rule.until === null &&
    rule.weekdays.length === 0 &&
    rule.positions.length === 0 &&
    (rule.months.length === 0 ? rule.monthDays.length === 0 : is(rule.months, month)) &&
    (rule.monthDays.length === 0 || is(rule.monthDays, date))
  );
};

const is = (list: readonly number[], only: number): boolean => list.length === 1 && list[0] === only;

/** The days on which a rule's event begins, in order. Of one without an end, those of this year and the ten to come. */
export function ruleDays(rule: YearlyRule, start: LocalDay, today: LocalDay): readonly LocalDay[] {
  const [first, month, date] = partsOf(start);
  const [thisYear] = partsOf(today);
  const isEndless = rule.count === null && rule.until === null;
  const years = isEndless ? Math.max(thisYear, first) + YEARS_AHEAD : first + MOST_YEARS;
  const last = Math.min(LAST_YEAR, years);
  const days: LocalDay[] = [];
  let count = 0;
  for (let year = first; year <= last; year += rule.interval) {
    for (const day of daysOfYear(rule, year, month, date)) {
      if (day < start) continue;
      if ((rule.until !== null && day > rule.until) || (rule.count !== null && count >= rule.count))
        return days;
      count += 1;
      if (!isEndless || year >= thisYear) days.push(day);
    }
  }
  return days;
}

/** All days that a rule means in a year; `month` and `date` are the event's own, which hold where the rule says nothing. */
function daysOfYear(rule: YearlyRule, year: number, month: number, date: number): readonly LocalDay[] {
  const all = [...new Set(candidates(rule, year, month, date))].sort((a, b) => a - b);
  if (rule.positions.length === 0) return all;
  return all.filter(
    (_, index) => rule.positions.includes(index + 1) || rule.positions.includes(index - all.length),
  );
}

function candidates(rule: YearlyRule, year: number, month: number, date: number): readonly LocalDay[] {
  const { months, monthDays, weekdays } = rule;
  if (monthDays.length > 0) {
    const dates = (months.length > 0 ? months : EVERY_MONTH).flatMap((one) =>
      monthDays.flatMap((day) => dateIn(year, one, day) ?? []),
    );
    return weekdays.length === 0
      ? dates
      : dates.filter((day) => weekdays.some(({ weekday }) => weekdayOf(day) === weekday));
  }
  if (weekdays.length === 0)
    return (months.length > 0 ? months : [month]).flatMap((one) => dateIn(year, one, date) ?? []);
  if (months.length === 0)
    return weekdays.flatMap((one) => nthIn(one, dayOf(year, 1, 1), dayOf(year, 12, 31)));
  return months.flatMap((one) =>
    weekdays.flatMap((weekday) => nthIn(weekday, dayOf(year, one, 1), lastOf(year, one))),
  );
}

const EVERY_MONTH = Array.from({ length: 12 }, (_, index) => index + 1);

/** Monday is 0. */
const weekdayOf = (day: LocalDay): number => WEEKDAYS.indexOf(nameOfWeekday(day));

function nthIn({ nth, weekday }: NthWeekday, from: LocalDay, to: LocalDay): readonly LocalDay[] {
  const first = from + ((weekday - weekdayOf(from) + 7) % 7);
  const all = Array.from({ length: Math.floor((to - first) / 7) + 1 }, (_, index) => first + index * 7);
  if (nth === 0) return all;
  const one = all.at(nth > 0 ? nth - 1 : nth);
  return one === undefined ? [] : [one];
}

/** Undefined where the month has no such day. */
function dateIn(year: number, month: number, date: number): LocalDay | undefined {
  const day = date > 0 ? dayOf(year, month, 1) + date - 1 : lastOf(year, month) + date + 1;
  return partsOf(day)[1] === month ? day : undefined;
}

const lastOf = (year: number, month: number): LocalDay =>
  (month === 12 ? dayOf(year + 1, 1, 1) : dayOf(year, month + 1, 1)) - 1;

function dayOf(year: number, month: number, date: number): LocalDay {
  const two = (number: number): string => String(number).padStart(2, '0');
  const day = parseDate(`${String(year).padStart(4, '0')}-${two(month)}-${two(date)}`);
  if (day === null) throw new RangeError(`there is no day ${year}-${month}-${date}`);
  return day;
}

function partsOf(day: LocalDay): readonly [year: number, month: number, date: number] {
  const [year = 0, month = 0, date = 0] = dateOf(day).split('-').map(Number);
  return [year, month, date];
}
