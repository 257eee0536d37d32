import { DAY } from '../time';
import type { Instant, Millis } from '../time';
import { WEEKDAYS } from './calendar';
import type { Calendar, Weekday } from './calendar';
import { monthDayOf, parseClock, parseDate, weekdayOf } from './local-day';
import type { LocalDay } from './local-day';
import { offsetSegments } from './zone-offsets';
import type { OffsetSegment } from './zone-offsets';

/** [from, to), in order and apart from each other. */
export interface OpenInterval {
  readonly from: Instant;
  readonly to: Instant;
}

interface DayPlan {
  spansOf(day: LocalDay): readonly { readonly from: Millis; readonly to: Millis }[];
}

/**
 * When the calendar is open within [from, to). Time is first split where the zone changes its offset; inside a piece local
 * days are plain arithmetic, so that repeated hours count twice and skipped ones not at all, midnight changes included.
 */
export function openIntervals(calendar: Calendar, from: Instant, to: Instant): OpenInterval[] {
  const plan = dayPlan(calendar);
  const open: { from: Instant; to: Instant }[] = [];
  for (const segment of offsetSegments(calendar.zone, from, to)) {
    for (const interval of intervalsWithin(segment, plan)) {
      const last = open.at(-1);
      if (last !== undefined && last.to === interval.from) last.to = interval.to;
      else open.push({ ...interval });
    }
  }
  return open;
}

function* intervalsWithin({ from, to, offset }: OffsetSegment, plan: DayPlan): Generator<OpenInterval> {
  for (let day = Math.floor((from + offset) / DAY); day * DAY < to + offset; day++) {
    for (const span of plan.spansOf(day)) {
      const start = Math.max(day * DAY + span.from - offset, from);
      const end = Math.min(day * DAY + span.to - offset, to);
      if (start < end) yield { from: start, to: end };
    }
  }
}

function dayPlan(calendar: Calendar): DayPlan {
  const week = new Map<Weekday, { from: Millis; to: Millis }[]>();
  for (const weekday of WEEKDAYS) {
    const spans = calendar.hours[weekday].map((span) => ({ from: clock(span.from), to: clock(span.to) }));
    week.set(
      weekday,
      spans.sort((a, b) => a.from - b.from),
    );
  }
  const once = new Set<LocalDay | null>();
  const yearly = new Set<string>();
  for (const holiday of calendar.holidays) {
    if (holiday.everyYear) yearly.add(holiday.date.slice(5));
    else once.add(parseDate(holiday.date));
  }
  const isHoliday = (day: LocalDay) => once.has(day) || (yearly.size > 0 && yearly.has(monthDayOf(day)));
  return { spansOf: (day) => (isHoliday(day) ? [] : (week.get(weekdayOf(day)) ?? [])) };
}

function clock(text: string): Millis {
  const reading = parseClock(text);
  if (reading === null)
    throw new RangeError(`'${text}' is no clock reading: calendars are checked before they are used`);
  return reading;
}
