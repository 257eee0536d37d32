import { checked, refused, type Checked, type FieldProblem } from '../checked';
import type { Holiday } from './calendar';
import { eventHolidays } from './ics-event';
import { icsLines, type IcsLine } from './ics-lines';
import type { LocalDay } from './local-day';

/** A file of holidays has a few hundred lines; more than this is something else. */
const LARGEST_FILE = 1_000_000;
/** A calendar holds as many. */
const MOST_HOLIDAYS = 1000;
/** Of more problems nobody reads all. */
const MOST_PROBLEMS = 50;

/**
 * The whole-day events of an iCalendar file as holidays, by date. Everything that cannot be taken is told at once; a problem's path is
 * `line 12`. `zone` is that of the calendar: an event with a time counts on the days in which its local time lies.
 * Feasts that move are written out for ten years from `today`.
 */
export function readIcs(text: string, zone: string, today: LocalDay): Checked<readonly Holiday[]> {
  if (text.length > LARGEST_FILE)
    return refused([at(1, 'This file is larger than 1 MB. Choose one with holidays alone.')]);
  const { lines, broken } = icsLines(text.replace(/^\uFEFF/u, ''));
  const [first] = lines;
  if (first?.name !== 'BEGIN' || first.value.toUpperCase() !== 'VCALENDAR') {
    return refused([
      at(first?.line ?? 1, 'This is no calendar file: it does not begin with BEGIN:VCALENDAR.'),
    ]);
  }
  const { events, problems: structure } = eventsOf(lines);
  const found = events.map((event) => eventHolidays(event, zone, today));
  const problems = [
    ...broken.map(({ line }) => at(line, 'This line is no property of a calendar file.')),
    ...structure,
    ...found.flatMap((event) => (event.ok ? [] : event.problems)),
  ];
  if (problems.length > 0) return refused(inOrder(problems));
  const holidays = unique(found.flatMap((event) => (event.ok ? event.value : [])));
  if (holidays.length === 0) return refused([at(1, 'There is no event in this file.')]);
  if (holidays.length > MOST_HOLIDAYS) {
    return refused([at(1, `This file has ${holidays.length} days; a calendar holds ${MOST_HOLIDAYS}.`)]);
  }
  return checked(holidays);
}

const at = (line: number, message: string): FieldProblem => ({ path: `line ${line}`, message });

const lineOf = ({ path }: FieldProblem): number => Number(path.slice('line '.length));

const inOrder = (problems: readonly FieldProblem[]): readonly FieldProblem[] =>
  [...problems].sort((a, b) => lineOf(a) - lineOf(b)).slice(0, MOST_PROBLEMS);

/** The properties of each event; those of its alarms and of everything else are passed over. */
function eventsOf(lines: readonly IcsLine[]): {
  readonly events: readonly (readonly IcsLine[])[];
  readonly problems: readonly FieldProblem[];
} {
  const events: IcsLine[][] = [];
  const problems: FieldProblem[] = [];
  const open: IcsLine[] = [];
  for (const line of lines) {
    const value = line.value.trim().toUpperCase();
    if (line.name === 'BEGIN') {
      open.push(line);
      if (value === 'VEVENT') events.push([line]);
    } else if (line.name === 'END') {
      const begun = open.pop()?.value.trim().toUpperCase();
      if (begun === value) continue;
      problems.push(at(line.line, `END:${line.value} ends what was not begun.`));
      break;
    } else if (open.at(-1)?.value.trim().toUpperCase() === 'VEVENT') events.at(-1)?.push(line);
  }
  const [left] = open;
  if (left && problems.length === 0)
    problems.push(at(left.line, `${left.value} is not ended: the file is cut off.`));
  return { events, problems };
}

/** The same day twice, as files of several regions have it, is one holiday; yearly ones stand for their single years. */
function unique(holidays: readonly Holiday[]): readonly Holiday[] {
  const yearly = new Set(holidays.flatMap(({ date, everyYear }) => (everyYear ? [date.slice(5)] : [])));
  const seen = new Set<string>();
  return [...holidays]
    .sort((a, b) => Number(b.everyYear ?? false) - Number(a.everyYear ?? false) || (a.date < b.date ? -1 : 1))
    .filter(({ date, everyYear }) => {
      const key = everyYear ? date.slice(5) : date;
      if (seen.has(key) || (!everyYear && yearly.has(date.slice(5)))) return false;
      seen.add(key);
      return true;
    })
    .sort((a, b) => (a.date < b.date ? -1 : 1));
}
