import type { Translate } from './translate';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** How times are told to a reader: in their language and their time zone. */
export interface TimeWords {
  /** `25 min`, `3 hr 10 min`, `2 days 4 hr`; the two largest units, never negative. */
  duration(millis: number): string;
  /** `in 25 min`, `25 min ago`, `now` */
  relative(at: number, now: number): string;
  /** `14:30` today, `Tue 14:30` within a week, else with the date. */
  absolute(at: number, now: number): string;
}

export function timeWords(t: Translate, locale: string, timeZone: string): TimeWords {
  const units = (['day', 'hour', 'minute'] as const).map((unit) => {
    const format = new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'short' });
    return (count: number): string => format.format(count);
  });
  const format = (options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat =>
    new Intl.DateTimeFormat(locale, { timeZone, ...options });
  const clock = format({ timeStyle: 'short' });
  const weekday = format({ weekday: 'short' });
  const date = format({ day: 'numeric', month: 'short' });
  const dateAndYear = format({ day: 'numeric', month: 'short', year: 'numeric' });
  const day = new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short' });

  const duration = (millis: number): string => {
    const minutes = Math.max(0, Math.round(millis / MINUTE));
    const counts = [Math.floor(minutes / 1_440), Math.floor((minutes % 1_440) / 60), minutes % 60];
    const first = Math.max(
      0,
      counts.findIndex((count) => count > 0),
    );
    const words = counts.map((count, i) => (count > 0 ? (units[i]?.(count) ?? '') : ''));
    const shown = words.slice(first, first + 2).filter((word) => word !== '');
    return shown.length > 0 && minutes > 0 ? shown.join(' ') : (units[2]?.(0) ?? '');
  };

  return {
    duration,
    relative: (at, now) => {
      const away = at - now;
      if (Math.abs(away) < MINUTE) return t('time.now');
      return t(away > 0 ? 'time.in' : 'time.ago', { duration: duration(Math.abs(away)) });
    },
    absolute: (at, now) => {
      if (day.format(at) === day.format(now)) return clock.format(at);
      const isNear = Math.abs(at - now) < 6 * DAY;
      const isThisYear = day.format(at).slice(0, 4) === day.format(now).slice(0, 4);
      const which = isNear ? weekday : isThisYear ? date : dateAndYear;
      return t('time.on', { day: which.format(at), clock: clock.format(at) });
    },
  };
}
