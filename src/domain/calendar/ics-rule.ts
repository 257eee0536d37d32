import { checked, refused, type Checked } from '../checked';
import { icsDay } from './ics-date';
import type { LocalDay } from './local-day';

/** `4TH` is the fourth Thursday, `-1MO` the last Monday, `MO` (nth 0) every Monday. Weekdays count from Monday, 0. */
export interface NthWeekday {
  readonly nth: number;
  readonly weekday: number;
}

/** A rule that repeats by the year; empty lists say nothing. Numbers below 0 count from the end. */
export interface YearlyRule {
  readonly interval: number;
  readonly count: number | null;
  /** The last day on which it may begin. */
  readonly until: LocalDay | null;
  /** From 1. */
  readonly months: readonly number[];
  readonly monthDays: readonly number[];
  readonly weekdays: readonly NthWeekday[];
  /** Which of the days of a year are meant, from 1. */
  readonly positions: readonly number[];
}

const WEEKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];
const KNOWN = ['FREQ', 'INTERVAL', 'UNTIL', 'COUNT', 'WKST', 'BYMONTH', 'BYMONTHDAY', 'BYDAY', 'BYSETPOS'];
const MOST_YEARS = 100;

/** An RRULE that repeats by the year; every other one is refused, with what it is. */
export function icsRule(value: string): Checked<YearlyRule> {
  const parts = new Map(
    value.split(';').map((part): [string, string] => {
      const [name = '', ...rest] = part.split('=');
      return [name.trim().toUpperCase(), rest.join('=').trim().toUpperCase()];
    }),
  );
  const wrong = (message: string) => refused([{ path: '', message }]);
  if (parts.get('FREQ') !== 'YEARLY')
    return wrong('Only events that repeat by the year are read (FREQ=YEARLY).');
  for (const [name, text] of parts)
    if (!KNOWN.includes(name))
      return wrong(`${name}=${text} is not read here. Write these days as events of their own.`);
  const listed = (name: string, most: number): readonly number[] | null => {
    const text = parts.get(name);
    if (text === undefined) return [];
    const numbers = text.split(',').map((one) => (/^[+-]?\d{1,3}$/u.test(one) ? Number(one) : 0));
    return numbers.every((one) => one !== 0 && Math.abs(one) <= most) ? numbers : null;
  };
  const single = (name: string, most: number): number | null => {
    const [number = 1, ...more] = listed(name, most) ?? [0];
    return number >= 1 && more.length === 0 ? number : null;
  };
  const interval = single('INTERVAL', MOST_YEARS);
  if (interval === null) return wrong('How often this rule repeats (INTERVAL) cannot be read.');
  const count = parts.has('COUNT') ? single('COUNT', 999) : Number.NaN;
  const until = parts.has('UNTIL') ? icsDay({ value: parts.get('UNTIL') ?? '' }, 'UTC') : undefined;
  if (count === null || until === null) return wrong('The end of this rule (COUNT or UNTIL) cannot be read.');
  const months = listed('BYMONTH', 12);
  const monthDays = listed('BYMONTHDAY', 31);
  const positions = listed('BYSETPOS', 366);
  const weekdays = weekdaysIn(parts.get('BYDAY'));
  if (!months || months.some((month) => month < 0) || !monthDays || !positions || !weekdays)
    return wrong('The days of this rule (BYMONTH, BYMONTHDAY, BYDAY or BYSETPOS) cannot be read.');
  return checked({
    interval,
    count: Number.isNaN(count) ? null : count,
    until: until?.day ?? null,
    months,
    monthDays,
    weekdays,
    positions,
  });
}

function weekdaysIn(text: string | undefined): readonly NthWeekday[] | null {
  if (text === undefined) return [];
  const found = text.split(',').map((one): NthWeekday | null => {
    const [, nth, name] = /^([+-]?\d{1,2})?(MO|TU|WE|TH|FR|SA|SU)$/u.exec(one) ?? [];
    if (name === undefined || Number(nth) === 0) return null;
    return { nth: Number(nth ?? 0), weekday: WEEKDAYS.indexOf(name) };
  });
  return found.every((one) => one !== null) ? found : null;
}
