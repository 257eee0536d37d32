import type { CoverageHour, CoverageWeek } from '../../../../src/domain/ladder/coverage-week';
import type { Ladder } from '../../../../src/domain/policy/ladder';
import { HOUR } from '../../../../src/domain/time';
import { coverState } from './cover-state';

/** Hours one after the other that fare alike on every level. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly hours: readonly CoverageHour[];
}

export function stretchesOf({ days }: CoverageWeek, ladder: Ladder): readonly Stretch[] {
  const stretches: Stretch[] = [];
  let likeBefore = '';
  for (const hour of days.flatMap(({ hours }) => hours.filter((found) => found !== null))) {
    const like = JSON.stringify(
      hour.levels.map(({ level, outcome, people }) => [outcome, people, coverState(hour, ladder, level)]),
    );
    const before = stretches.at(-1);
    const to = hour.startAt + HOUR;
    if (before && like === likeBefore) {
      stretches[stretches.length - 1] = { ...before, to, hours: [...before.hours, hour] };
    } else stretches.push({ from: hour.startAt, to, hours: [hour] });
    likeBefore = like;
  }
  return stretches;
}
