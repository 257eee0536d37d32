import { checked, refused, type Checked } from '../checked';
import { icsDay } from './ics-date';
import { dateOf, parseDate, type LocalDay } from './local-day';

/** The most years that a rule with an end is written out for. */
const MOST_YEARS = 100;

/** When a yearly event takes place. */
export interface IcsRule {
  /** Its first day each time; of one that repeats without end only the first. */
  readonly days: readonly LocalDay[];
  readonly everyYear: boolean;
}

/** A rule that repeats the same date every year, with or without an end; every other rule is refused, with what it is. */
export function icsRule(value: string, start: LocalDay | null): Checked<IcsRule> {
  const parts = new Map(
    value.split(';').map((part): [string, string] => {
      const [name = '', ...rest] = part.split('=');
      return [name.trim().toUpperCase(), rest.join('=').trim().toUpperCase()];
    }),
  );
  const wrong = (message: string) => refused([{ path: '', message }]);
  if (parts.get('FREQ') !== 'YEARLY')
    return wrong('Only events that repeat every year are read (FREQ=YEARLY).');
  if ((parts.get('INTERVAL') ?? '1') !== '1')
    return wrong('Only events that repeat every single year are read.');
  // of an event whose beginning cannot be read, the rest cannot be said
  if (start === null) return checked({ days: [], everyYear: false });
  const [, month, date] = dateOf(start).split('-').map(Number);
  for (const [name, text] of parts) {
    if (['FREQ', 'INTERVAL', 'UNTIL', 'COUNT', 'WKST'].includes(name)) continue;
    const same = name === 'BYMONTH' ? month : name === 'BYMONTHDAY' ? date : undefined;
    if (same === undefined || Number(text) !== same) {
      return wrong(
        `${name}=${text} falls on another date each year. Write these days as events of their own.`,
      );
    }
  }
  return ending(start, parts.get('COUNT'), parts.get('UNTIL'));
}

function ending(start: LocalDay, count: string | undefined, until: string | undefined): Checked<IcsRule> {
  if (count === undefined && until === undefined) return checked({ days: [start], everyYear: true });
  const last = until === undefined ? null : icsDay({ value: until }, 'UTC');
  const times = count === undefined ? MOST_YEARS : Number(count);
  if (!Number.isInteger(times) || times < 1 || (until !== undefined && !last)) {
    return refused([{ path: '', message: 'The end of this rule (COUNT or UNTIL) cannot be read.' }]);
  }
  const year = Number(dateOf(start).slice(0, 4));
  const days: LocalDay[] = [];
  // 29 February is in leap years only: a year without the day does not count.
  for (let at = year; days.length < Math.min(times, MOST_YEARS) && at < year + MOST_YEARS; at += 1) {
    const day = parseDate(`${String(at).padStart(4, '0')}${dateOf(start).slice(4)}`);
    if (day === null) continue;
    if (last && day > last.day) break;
    days.push(day);
  }
  return checked({ days, everyYear: false });
}
