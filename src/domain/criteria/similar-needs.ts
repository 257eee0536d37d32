import { DAY, MINUTE } from '../time';
import type { Millis } from '../time';
import type { Condition, MomentCondition } from './condition';
import { isGroup } from './criterion';
import type { ConditionGroup, Criterion } from './criterion';
import type { SimilarItems } from './history';

export type SimilarDimension = SimilarItems['sightings'][number]['same'];

/** So long is a sighting kept. */
export const SIGHTING_KEPT_MS: Millis = 365 * DAY;

/** One dimension in which criteria count similar items: how far back they look, and at which counts an answer may turn. */
export interface SimilarNeed {
  readonly dim: SimilarDimension;
  readonly windowMs: Millis;
  readonly turns: readonly SimilarTurn[];
}

/** From `count` others within the window on, a condition's answer is another one. */
export interface SimilarTurn {
  readonly count: number;
  readonly windowMs: Millis;
}

const DIMENSION_OF: Readonly<Record<string, SimilarDimension>> = {
  similarByService: 'service',
  similarByCustomer: 'customer',
  similarByComponent: 'component',
};

/** What these criteria ask of similar items; empty when none of them does, and then nothing need be read or written down. */
export function similarNeeds(criteria: readonly Criterion[]): readonly SimilarNeed[] {
  const turns = new Map<SimilarDimension, SimilarTurn[]>();
  const collect = (group: ConditionGroup): void => {
    for (const member of group.members) {
      if (isGroup(member)) collect(member);
      else if (isSimilar(member)) {
        const dim = DIMENSION_OF[member.fact] as SimilarDimension;
        turns.set(dim, [...(turns.get(dim) ?? []), turnOf(member)]);
      }
    }
  };
  for (const { when } of criteria) collect(when);
  return [...turns].map(([dim, of]) => ({
    dim,
    windowMs: Math.max(...of.map(({ windowMs }) => windowMs)),
    turns: of,
  }));
}

const isSimilar = (condition: Condition): condition is MomentCondition =>
  Object.hasOwn(DIMENSION_OF, condition.fact);

function turnOf({ op, count, withinMinutes }: MomentCondition): SimilarTurn {
  const windowMs = withinMinutes === undefined ? SIGHTING_KEPT_MS : withinMinutes * MINUTE;
  // 'at most 2' turns where the third is seen
  return { count: op === 'atLeast' ? count : count + 1, windowMs: Math.min(windowMs, SIGHTING_KEPT_MS) };
}
