import type {
  ChoiceCondition,
  CountCondition,
  FlagCondition,
  ListCondition,
  RatingCondition,
} from './condition';
import type { Named } from './history';
import { matchesAny } from './value-match';
import { steadyWeight } from './weighed';
import type { Weighed } from './weighed';

export function weighChoice(condition: ChoiceCondition, value: Named | null): Weighed {
  const shown = value?.name ?? null;
  if (!('values' in condition)) return steadyWeight((value !== null) === (condition.op === 'isSet'), shown);
  const found = value !== null && matchesAny(condition.values, value);
  return steadyWeight(found === (condition.op === 'isAny'), shown);
}

export function weighList(condition: ListCondition, members: readonly Named[]): Weighed {
  const names = members.map((member) => member.name);
  return steadyWeight(listHolds(condition, members), names);
}

function listHolds(condition: ListCondition, members: readonly Named[]): boolean {
  switch (condition.op) {
    case 'isSet':
      return members.length > 0;
    case 'isEmpty':
      return members.length === 0;
    case 'hasAny':
      return members.some((member) => matchesAny(condition.values, member));
    case 'hasNone':
      return !members.some((member) => matchesAny(condition.values, member));
    case 'hasAll':
      return condition.values.every((wanted) => members.some((member) => matchesAny([wanted], member)));
  }
}

export const weighFlag = ({ op }: FlagCondition, value: boolean): Weighed =>
  steadyWeight(value === (op === 'isTrue'), value);

export const weighCount = ({ op, count }: CountCondition, value: number): Weighed =>
  steadyWeight(op === 'atLeast' ? value >= count : value <= count, value);

/** Without a rating neither bound holds. */
export const weighRating = ({ op, rating }: RatingCondition, value: number | null): Weighed =>
  steadyWeight(value !== null && (op === 'atLeast' ? value >= rating : value <= rating), value);
