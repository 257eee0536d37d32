import { checked, refused, type Checked, type FieldProblem } from '../checked';
import { DAY } from '../time';
import type { Holiday } from './calendar';
import { icsDay, icsLength, type IcsDay } from './ics-date';
import type { IcsLine } from './ics-lines';
import { icsRule } from './ics-rule';
import { isFixedDate, ruleDays } from './ics-years';
import { dateOf, type LocalDay } from './local-day';

/** Longer than any holiday: a mistake in the file. */
const MOST_DAYS = 60;
const LONGEST_NAME = 100;

/**
 * The days of one event, whole days whatever its hours: its end lies behind the last one. A yearly event without an end repeats every
 * year; one that ends, skips days, or falls on another date each year is written out, without an end for ten years from `today`.
 * Cancelled events are none.
 */
export function eventHolidays(
  event: readonly IcsLine[],
  zone: string,
  today: LocalDay,
): Checked<readonly Holiday[]> {
  const begin = event[0]?.line ?? 1;
  const find = (name: string): IcsLine | undefined => event.find((line) => line.name === name);
  if (find('STATUS')?.value.trim().toUpperCase() === 'CANCELLED') return checked([]);
  const problems: FieldProblem[] = [];
  const wrong = (line: number, message: string): null => {
    problems.push({ path: `line ${line}`, message });
    return null;
  };
  const name = nameOf(find('SUMMARY'));
  if (name === '') wrong(find('SUMMARY')?.line ?? begin, 'This event has no name (SUMMARY).');
  const startLine = find('DTSTART');
  const start = startLine ? icsDay(startLine, zone) : null;
  if (!startLine) wrong(begin, 'This event has no beginning (DTSTART).');
  else if (!start)
    wrong(startLine.line, `'${startLine.value}' is no date. Use 20261225 or 20261225T080000Z.`);
  const days = start === null ? 1 : daysOf(start, find('DTEND'), find('DURATION'), zone, wrong);
  const ruleLine = find('RRULE');
  const rule = ruleLine ? icsRule(ruleLine.value) : null;
  if (rule && !rule.ok)
    problems.push(...rule.problems.map(({ message }) => ({ path: `line ${ruleLine?.line}`, message })));
  const replaced = find('RECURRENCE-ID');
  if (replaced)
    wrong(replaced.line, 'RECURRENCE-ID is not read here. Write this day as an event of its own.');
  const [more, less] = ['RDATE', 'EXDATE'].map((list) =>
    event.filter((line) => line.name === list).flatMap((line) => listedDays(line, zone, wrong)),
  );
  if (problems.length > 0 || start === null || days === null) return refused(problems);
  const left = new Set(less);
  const everyYear = rule?.ok === true && left.size === 0 && isFixedDate(rule.value, start.day);
  const ruled = rule?.ok && !everyYear ? ruleDays(rule.value, start.day, today) : [start.day];
  const holidaysAt = (first: LocalDay, isEveryYear: boolean): readonly Holiday[] =>
    Array.from({ length: days }, (_, index): Holiday => {
      const holiday = { date: dateOf(first + index), name };
      return isEveryYear ? { ...holiday, everyYear: true } : holiday;
    });
  return checked([
    ...ruled.filter((first) => !left.has(first)).flatMap((first) => holidaysAt(first, everyYear)),
    ...(more ?? []).filter((first) => !left.has(first)).flatMap((first) => holidaysAt(first, false)),
  ]);
}

/** The days of an RDATE or EXDATE, divided by commas; of a stretch of time its beginning counts. */
function listedDays(
  { line, value }: IcsLine,
  zone: string,
  wrong: (line: number, message: string) => null,
): readonly LocalDay[] {
  return value.split(',').flatMap((text) => {
    const [begin = ''] = text.split('/');
    const found = icsDay({ value: begin }, zone);
    if (!found) wrong(line, `'${text}' is no date. Use 20261225 or 20261225T080000Z.`);
    return found?.day ?? [];
  });
}

function daysOf(
  start: IcsDay,
  end: IcsLine | undefined,
  duration: IcsLine | undefined,
  zone: string,
  wrong: (line: number, message: string) => null,
): number | null {
  if (!end && !duration) return 1;
  const line = (end ?? duration)?.line ?? 1;
  const until = end ? icsDay(end, zone) : null;
  if (end && !until) return wrong(line, `'${end.value}' is no date. Use 20261225 or 20261225T080000Z.`);
  const length = duration && !end ? icsLength(duration.value) : null;
  if (duration && !end && length === null)
    return wrong(line, `'${duration.value}' is no length of time. Use P1D.`);
  const from = start.day * DAY + start.time;
  const to = until ? until.day * DAY + until.time : from + (length ?? 0);
  if (to < from) return wrong(line, 'This event ends before it begins.');
  const days = Math.max(1, Math.ceil(to / DAY) - start.day);
  return days <= MOST_DAYS
    ? days
    : wrong(line, `This event lasts ${days} days; at most ${MOST_DAYS} are taken for holidays.`);
}

function nameOf(summary: IcsLine | undefined): string {
  const text = (summary?.value ?? '')
    .replace(/\\n/giu, ' ')
    .replace(/\\([\\;,])/gu, '$1')
    .replace(/\p{Cc}/gu, ' ')
    .trim();
  return text.length > LONGEST_NAME ? `${text.slice(0, LONGEST_NAME - 1)}…` : text;
}
