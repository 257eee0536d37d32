import type { Ladder, LadderLevel } from '../policy/ladder';
import type { PersonTarget } from '../policy/person-target';
import { behind, type PeopleBehind } from './target-people';

/** What an admin should know of whom a ladder names. Words are made of the code. */
export type CoverageFinding =
  /** Nobody can ever be told on this level. */
  | { readonly code: 'nobody'; readonly level: number }
  /** Whether anybody is told depends on the record alone. */
  | { readonly code: 'record-only'; readonly level: number }
  | {
      readonly code: 'gone' | 'empty' | 'not-connected' | 'off-duty';
      readonly level: number;
      readonly target: PersonTarget;
    }
  /** One person by two targets of a level. */
  | { readonly code: 'twice'; readonly level: number; readonly personId: string }
  /** The same person as on a level below: climbing tells nobody new of them. */
  | { readonly code: 'again'; readonly level: number; readonly below: number; readonly personId: string };

/** Everything wrong or weak about the people of a ladder, level by level. */
export function coverageFindings({ levels }: Ladder, people: PeopleBehind): readonly CoverageFinding[] {
  const first = new Map<string, number>();
  return levels.flatMap((rung, index) => {
    const level = index + 1;
    const named = namedOn(rung, people);
    const unique = [...new Set(named)];
    const again = unique.flatMap((personId): CoverageFinding[] => {
      const below = first.get(personId);
      if (below === undefined) first.set(personId, level);
      return below === undefined ? [] : [{ code: 'again', level, below, personId }];
    });
    return [
      ...ofLevel(rung, level, people),
      ...ofTargets(rung, level, people),
      ...twice(named, level),
      ...again,
    ];
  });
}

/** Everybody whom the targets of a level name, once for each target. */
const namedOn = (rung: LadderLevel, people: PeopleBehind): readonly string[] =>
  rung.people.flatMap((target) => {
    const found = behind(people, target);
    if (found.kind === 'people') return [...new Set(found.people)];
    return found.kind === 'on-call' ? [...new Set(found.shifts.flatMap((shift) => shift.people))] : [];
  });

function ofLevel(rung: LadderLevel, level: number, people: PeopleBehind): readonly CoverageFinding[] {
  if (namedOn(rung, people).length > 0) return [];
  const hasRecord = rung.people.some((target) => behind(people, target).kind === 'record');
  return [{ code: hasRecord ? 'record-only' : 'nobody', level }];
}

const ofTargets = (rung: LadderLevel, level: number, people: PeopleBehind): readonly CoverageFinding[] =>
  rung.people.flatMap((target): CoverageFinding[] => {
    const found = behind(people, target);
    switch (found.kind) {
      case 'gone':
      case 'not-connected':
        return [{ code: found.kind, level, target }];
      case 'people':
        return found.people.length === 0 ? [{ code: 'empty', level, target }] : [];
      case 'on-call':
        return found.shifts.some((shift) => shift.people.length === 0) || found.shifts.length === 0
          ? [{ code: 'off-duty', level, target }]
          : [];
      case 'record':
        return [];
    }
  });

const twice = (named: readonly string[], level: number): readonly CoverageFinding[] =>
  [...new Set(named.filter((personId, index) => named.indexOf(personId) !== index))].map((personId) => ({
    code: 'twice',
    level,
    personId,
  }));
