/** How often each variant of one criterion would have rung, the most eager first. */
type Alarms = readonly number[];

/**
 * Which variant of each criterion to take so that all of them together ring at most so often; null where even its last one is too
 * much. Whatever rings most is made less eager first, so that a rare criterion keeps its threshold.
 */
export function solveThresholds(criteria: readonly Alarms[], most: number): readonly (number | null)[] {
  const chosen: (number | null)[] = criteria.map(() => 0);
  const alarmsAt = (place: number): number => {
    const variant = chosen[place];
    return variant === null || variant === undefined ? 0 : (criteria[place]?.[variant] ?? 0);
  };
  for (;;) {
    const alarms = criteria.map((_, place) => alarmsAt(place));
    const total = alarms.reduce((sum, count) => sum + count, 0);
    if (total <= most) return chosen;
    const loudest = alarms.indexOf(Math.max(...alarms));
    const variant = chosen[loudest] ?? 0;
    chosen[loudest] = variant + 1 < (criteria[loudest]?.length ?? 0) ? variant + 1 : null;
  }
}
