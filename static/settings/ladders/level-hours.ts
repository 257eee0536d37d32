import { WEEKDAYS, type Weekday } from '../../../src/domain/calendar/calendar';
import type { LadderLevel, OnlyWhile } from '../../../src/domain/policy/ladder';

/** Weekdays as people name them together. */
export const DAYS = {
  workdays: ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'],
  weekend: ['saturday', 'sunday'],
  everyDay: WEEKDAYS,
} as const satisfies Readonly<Record<string, readonly Weekday[]>>;
export type DaysName = keyof typeof DAYS;

/** The name of a set of weekdays; undefined for one that has none. */
export const daysName = (weekdays: readonly Weekday[]): DaysName | undefined =>
  (Object.keys(DAYS) as DaysName[]).find(
    (name) =>
      DAYS[name].length === weekdays.length && weekdays.every((day) => DAYS[name].some((one) => one === day)),
  );

/** A window's name in the list of choices: `always`, `hours`, or the id of a calendar behind `calendar:`. */
export function windowName(window: OnlyWhile | undefined): string {
  if (!window) return 'always';
  return window.kind === 'hours' ? 'hours' : `calendar:${window.calendarId}`;
}

/** The level with the window of this name; what was said of the time outside it stays. */
export function withWindow({ onlyWhile, ...level }: LadderLevel, name: string): LadderLevel {
  const outside = onlyWhile?.outside ?? 'wait';
  if (name === 'always') return level;
  if (name !== 'hours') {
    return { ...level, onlyWhile: { kind: 'calendar', calendarId: name.slice('calendar:'.length), outside } };
  }
  return {
    ...level,
    onlyWhile: { kind: 'hours', weekdays: DAYS.workdays, from: '08:00', to: '18:00', outside },
  };
}
