import type { CoverageHour } from '../../../../src/domain/ladder/coverage-week';
import type { Ladder } from '../../../../src/domain/policy/ladder';
import { HOUR, MINUTE } from '../../../../src/domain/time';

/** How an hour looks on the map: told in time, told later than the ladder reads, or told never. */
export type CoverState = 'now' | 'later' | 'never';

/** `level` 0 stands for whoever is told first. */
export function coverState(hour: CoverageHour, ladder: Ladder, level: number): CoverState {
  if (level === 0) return hour.firstAt === null ? 'never' : hour.isGap ? 'later' : 'now';
  const reach = hour.levels[level - 1];
  if (reach?.outcome !== 'told' || reach.at === null) return 'never';
  const stated = ladder.levels.slice(0, level).reduce((sum, { delay }) => sum + delay.minutes, 0);
  return reach.at - hour.startAt > stated * MINUTE + HOUR ? 'later' : 'now';
}
