import type { Delay } from '../../../src/domain/policy/delay';

export type Unit = 'minutes' | 'hours' | 'days';

export const MINUTES_IN: Readonly<Record<Unit, number>> = { minutes: 1, hours: 60, days: 1_440 };

/** A day of working time is as long as the calendar says, so that working time is written in hours. */
export const unitsOf = (clock: Delay['clock']): readonly Unit[] =>
  clock === 'elapsed' ? ['minutes', 'hours', 'days'] : ['minutes', 'hours'];

/** The largest of the units, which are in ascending order, in which the minutes are a whole amount. */
export function bestUnit(minutes: number, units: readonly Unit[]): Unit {
  return units.filter((unit) => minutes > 0 && minutes % MINUTES_IN[unit] === 0).at(-1) ?? 'minutes';
}

export const amountOf = (minutes: number, unit: Unit): string =>
  Number.isFinite(minutes) ? String(minutes / MINUTES_IN[unit]) : '';
