import { fromZoned, zoneOffset } from '../site/zone-offset';
import { JqlError } from './jql-error';

const UNIT: Readonly<Record<string, number>> = { w: 604_800_000, d: 86_400_000, h: 3_600_000, m: 60_000 };

export interface JqlClock {
  readonly now: number;
  readonly zone: string;
}

/** `-1w 2d`, `30m`, `+4h`: milliseconds, or undefined when the text is no period. */
export function periodMillis(text: string): number | undefined {
  const match = /^\s*([+-]?)((?:\d+[wdhm]\s*)+)$/.exec(text);
  if (match === null) return undefined;
  const sum = [...(match[2] ?? '').matchAll(/(\d+)([wdhm])/g)].reduce(
    (total, [, count, unit]) => total + Number(count) * (UNIT[unit ?? ''] ?? 0),
    0,
  );
  return match[1] === '-' ? -sum : sum;
}

/** The instant that a date, a date and time, or a period from now means in the asker's zone. */
export function jqlInstant(text: string, field: string, clock: JqlClock): number {
  const period = periodMillis(text);
  if (period !== undefined) return clock.now + period;
  const match = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?: (\d{1,2}):(\d{2}))?$/.exec(text.trim());
  if (match !== null) {
    const [year, month, day, hour, minute] = match.slice(1).map((part) => Number(part || 0)) as [
      number,
      number,
      number,
      number,
      number,
    ];
    return fromZoned(clock.zone, Date.UTC(year, month - 1, day, hour, minute));
  }
  if (/^\d{11,}$/.test(text)) return Number(text);
  throw new JqlError(
    `Date value '${text}' for field '${field}' is invalid. Valid formats include: 'yyyy/MM/dd HH:mm', 'yyyy-MM-dd HH:mm', 'yyyy/MM/dd', 'yyyy-MM-dd', or a period format e.g. '-5d', '4w 2d'.`,
  );
}

type Unit = 'Day' | 'Week' | 'Month' | 'Year';

/** Local midnight that begins the unit, moved by whole units. Weeks begin on Monday. */
function beginning(unit: Unit, clock: JqlClock, moved: number): number {
  const local = new Date(clock.now + zoneOffset(clock.zone, clock.now));
  const [year, month, day] = [local.getUTCFullYear(), local.getUTCMonth(), local.getUTCDate()];
  const weekday = (local.getUTCDay() + 6) % 7;
  const reading: Readonly<Record<Unit, number>> = {
    Day: Date.UTC(year, month, day + moved),
    Week: Date.UTC(year, month, day - weekday + 7 * moved),
    Month: Date.UTC(year, month + moved, 1),
    Year: Date.UTC(year + moved, 0, 1),
  };
  return fromZoned(clock.zone, reading[unit]);
}

/** `startOfDay("-1")`, `endOfWeek("-1d")`: a bare number counts in the function's own unit. */
export function dateFunction(name: string, args: readonly string[], clock: JqlClock): number | undefined {
  const lower = name.toLowerCase();
  if (lower === 'now') return clock.now;
  const match = /^(start|end)of(day|week|month|year)$/.exec(lower);
  if (match === null) return undefined;
  const unit = `${(match[2] ?? '').charAt(0).toUpperCase()}${(match[2] ?? '').slice(1)}` as Unit;
  const [arg] = args;
  const units = arg !== undefined && /^[+-]?\d+$/.test(arg) ? Number(arg) : 0;
  const shift = arg === undefined || units !== 0 ? 0 : (periodMillis(arg) ?? 0);
  const at = match[1] === 'start' ? beginning(unit, clock, units) : beginning(unit, clock, units + 1) - 1;
  return at + shift;
}
