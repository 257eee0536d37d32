import type { CoverageWeek } from '../../../../src/domain/ladder/coverage-week';

/** A cell of the grid: rows are days, columns are hours. */
export interface Place {
  readonly day: number;
  readonly hour: number;
}

const STEPS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/** Where a key leads from here, past hours that do not exist; undefined for other keys and at the edge. */
export function moved({ day, hour }: Place, key: string, { days }: CoverageWeek): Place | undefined {
  const isThere = (place: Place): boolean => Boolean(days[place.day]?.hours[place.hour]);
  const ends: Readonly<Record<string, Place>> = { Home: { day, hour: 0 }, End: { day, hour: 23 } };
  if (Object.hasOwn(ends, key)) return ends[key] && isThere(ends[key]) ? ends[key] : undefined;
  const step = Object.hasOwn(STEPS, key) ? STEPS[key] : undefined;
  if (!step) return undefined;
  const [down, right] = step;
  for (let at = { day: day + down, hour: hour + right }; at.day in days && at.hour >= 0 && at.hour < 24;) {
    if (isThere(at)) return at;
    at = { day: at.day + down, hour: at.hour + right };
  }
  return undefined;
}
