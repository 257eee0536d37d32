import { DAY, HOUR, MINUTE } from '../time';
import type { Millis } from '../time';
import type { IcsLine } from './ics-lines';
import { parseDate, type LocalDay } from './local-day';
import { offsetSegments } from './zone-offsets';

const SECOND: Millis = 1000;

/** A day, and how far into it. */
export interface IcsDay {
  readonly day: LocalDay;
  readonly time: Millis;
}

/**
 * A DATE or DATE-TIME value; null when it is neither. A time in UTC is read on the clock of `zone`; one with a zone of its own or with
 * none is taken as it is written, since a holiday is a day of the place where it is kept.
 */
export function icsDay({ value }: Pick<IcsLine, 'value'>, zone: string): IcsDay | null {
  const [, year, month, date, hours, minutes, seconds, utc] =
    /^\s*(\d{4})(\d{2})(\d{2})(?:T(\d{2})(\d{2})(\d{2})(Z?))?\s*$/u.exec(value) ?? [];
  const day = parseDate(`${year}-${month}-${date}`);
  if (day === null) return null;
  if (hours === undefined) return { day, time: 0 };
  const [h, m, s] = [Number(hours), Number(minutes), Number(seconds)];
  if (h > 23 || m > 59 || s > 60) return null;
  const time = h * HOUR + m * MINUTE + s * SECOND;
  if (utc !== 'Z') return { day, time };
  const at = day * DAY + time;
  const local = at + (offsetSegments(zone, at, at + 1)[0]?.offset ?? 0);
  const localDay = Math.floor(local / DAY);
  return { day: localDay, time: local - localDay * DAY };
}

/** `P1D`, `P1W`, `PT8H`: null when it is no length of time. */
export function icsLength(value: string): Millis | null {
  const found = /^\s*\+?P(?:(\d+)W|(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?)\s*$/u.exec(value);
  if (!found || !/\d/u.test(value)) return null;
  const [weeks, days, hours, minutes, seconds] = found.slice(1).map((part) => Number(part || 0));
  return (
    (weeks ?? 0) * 7 * DAY +
    (days ?? 0) * DAY +
    (hours ?? 0) * HOUR +
    (minutes ?? 0) * MINUTE +
    (seconds ?? 0) * SECOND
  );
}
