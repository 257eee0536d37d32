import * as v from 'valibot';
import { checked, refused } from '../checked';
import type { Checked, FieldProblem } from '../checked';
import { decodeShape } from '../policy/decode-shape';
import { WEEKDAYS } from './calendar';
import type { Calendar, Span } from './calendar';
import { parseClock, parseDate } from './local-day';
import { zoneExists } from './zone-offsets';

const DAYS_OF_SHORTEST_YEAR = 365;

const text = (max: number) =>
  v.pipe(
    v.string(),
    v.trim(),
    v.minLength(1, 'Fill this in.'),
    v.maxLength(max, `Keep this to ${max} characters.`),
  );
const spans = v.pipe(
  v.array(v.strictObject({ from: v.string(), to: v.string() })),
  v.maxLength(24, 'At most 24 spans a day.'),
);

const shape = v.strictObject({
  id: text(100),
  name: text(100),
  zone: text(100),
  hours: v.strictObject({
    monday: spans,
    tuesday: spans,
    wednesday: spans,
    thursday: spans,
    friday: spans,
    saturday: spans,
    sunday: spans,
  }),
  holidays: v.pipe(
    v.array(v.strictObject({ date: v.string(), name: text(100), everyYear: v.exactOptional(v.boolean()) })),
    v.maxLength(1000, 'At most 1000 holidays.'),
  ),
});

/** Decodes a calendar with everything that is wrong with it: shape, zone, clock readings, overlaps, dates, and never being open. */
export function checkCalendar(value: unknown): Checked<Calendar> {
  const parsed = decodeShape(shape, value);
  if (!parsed.ok) return parsed;
  const calendar: Calendar = parsed.value;
  const problems = [...zoneProblems(calendar), ...hoursProblems(calendar), ...holidayProblems(calendar)];
  if (problems.length === 0 && neverOpen(calendar)) {
    problems.push({ path: 'hours', message: 'This calendar is never open: nothing would ever come due.' });
  }
  return problems.length > 0 ? refused(problems) : checked(calendar);
}

function zoneProblems({ zone }: Calendar): FieldProblem[] {
  if (zoneExists(zone)) return [];
  return [{ path: 'zone', message: `There is no time zone '${zone}'. Use a name such as Europe/Berlin.` }];
}

const hoursProblems = ({ hours }: Calendar): FieldProblem[] =>
  WEEKDAYS.flatMap((weekday) => dayProblems(hours[weekday], `hours.${weekday}`));

function dayProblems(day: readonly Span[], path: string): FieldProblem[] {
  const problems: FieldProblem[] = [];
  const readings = day.map((span, i) => {
    const from = parseClock(span.from);
    const to = parseClock(span.to);
    const at = `${path}[${i}]`;
    if (from === null)
      problems.push({ path: `${at}.from`, message: `'${span.from}' is no time. Use 08:00 to 24:00.` });
    if (to === null)
      problems.push({ path: `${at}.to`, message: `'${span.to}' is no time. Use 08:00 to 24:00.` });
    if (from === null || to === null) return null;
    if (from >= to)
      problems.push({
        path: at,
        message: `${span.from} is not before ${span.to}. Split hours over midnight between the two days.`,
      });
    return { from, to, at };
  });
  const known = readings.filter((reading) => reading !== null).sort((a, b) => a.from - b.from);
  known.forEach((reading, i) => {
    const earlier = known[i - 1];
    if (earlier !== undefined && reading.from < earlier.to) {
      problems.push({ path: reading.at, message: `This overlaps with ${earlier.at}.` });
    }
  });
  return problems;
}

function holidayProblems({ holidays }: Calendar): FieldProblem[] {
  const seen = new Map<string, number>();
  return holidays.flatMap((holiday, i) => {
    const path = `holidays[${i}].date`;
    if (parseDate(holiday.date) === null)
      return [{ path, message: `'${holiday.date}' is no date. Use YYYY-MM-DD.` }];
    const key = holiday.everyYear ? holiday.date.slice(5) : holiday.date;
    const first = seen.get(key);
    if (first !== undefined) return [{ path, message: `This is the same day as holidays[${first}].` }];
    seen.set(key, i);
    return [];
  });
}

/** Holidays of single years end some day; yearly ones on every date never do. */
function neverOpen({ hours, holidays }: Calendar): boolean {
  const yearly = new Set(
    holidays.filter((holiday) => holiday.everyYear).map((holiday) => holiday.date.slice(5)),
  );
  yearly.delete('02-29');
  return WEEKDAYS.every((weekday) => hours[weekday].length === 0) || yearly.size >= DAYS_OF_SHORTEST_YEAR;
}
