import type { ChoiceCondition, Condition, ListCondition, ValueMatch } from './condition';
import { FACTS } from './fact-table';
import type { Named } from './history';
import { NO, truthOf } from './truth';
import type { Truth } from './truth';
import { matchesAny } from './value-match';
import { weighChoice, weighList } from './weigh-field';

/** What one state of a thing makes of each condition about it. */
export type State = ReadonlyMap<Condition, Truth>;

/** Beyond these a thing has more states than are worth trying. */
const MOST_LIST_VALUES = 8;
const MOST_FREE = 10;
/** A name or id that no condition mentions. */
const OTHER = '\u0000';

/** The states that conditions about one thing can tell apart; null when there are too many to try. */
export function possibleStates(alike: readonly Condition[], includeDone: boolean): State[] | null {
  const [first] = alike;
  if (first === undefined) return [];
  const { kind, canBeMissing } = FACTS[first.fact];
  const mayBeMissing = canBeMissing || (includeDone && kind === 'since');
  const missing: State[] = mayBeMissing ? [new Map(alike.map((condition) => [condition, NO]))] : [];
  switch (kind) {
    case 'choice':
      return choiceStates(alike as readonly ChoiceCondition[], includeDone);
    case 'list':
      return listStates(alike as readonly ListCondition[]);
    case 'flag':
    case 'slaFlag':
    case 'words':
      return [
        ...missing,
        ...[true, false].map((value) =>
          stateOf(alike, ({ op }) => (op === 'isTrue' || op === 'hasAny') === value),
        ),
      ];
    case 'since':
    case 'slaUsed':
    case 'slaLeft':
    case 'moments':
    case 'count':
    case 'rating':
      return [...missing, ...numberStates(alike)];
  }
}

function stateOf<C extends Condition>(alike: readonly C[], holds: (condition: C) => boolean): State {
  return new Map(alike.map((condition) => [condition, truthOf(holds(condition))]));
}

/** One number around every bound is enough. */
function numberStates(alike: readonly Condition[]): State[] {
  const bounds = alike.map(boundOf);
  const lowest = FACTS[alike[0]?.fact ?? 'age'].kind === 'rating' ? 1 : 0;
  const numbers = new Set([lowest, ...bounds.flatMap((bound) => [bound, bound + 1])]);
  return [...numbers].map((number) =>
    stateOf(alike, (condition) => compare(condition.op, number, boundOf(condition))),
  );
}

function boundOf(condition: Condition): number {
  if ('minutes' in condition) return condition.minutes;
  if ('percent' in condition) return condition.percent;
  if ('count' in condition) return condition.count;
  return 'rating' in condition ? condition.rating : 0;
}

function compare(op: Condition['op'], number: number, bound: number): boolean {
  if (op === 'atLeast') return number >= bound;
  if (op === 'atMost') return number <= bound;
  return op === 'over' ? number > bound : number < bound;
}

/** An id and a name may mean the same value, so conditions that mix them are taken as free of each other. */
function choiceStates(alike: readonly ChoiceCondition[], includeDone: boolean): State[] | null {
  const mentioned = mentionedBy(alike);
  const { fact } = alike[0] ?? { fact: 'priority' };
  if (fact === 'statusCategory') {
    const categories = ['new', 'indeterminate', ...(includeDone ? ['done'] : [])];
    return categories.map((id) => stateOf(alike, (condition) => holds(condition, { id, name: id })));
  }
  if (mentioned === null) return freeStates(alike);
  const values: (Named | null)[] = [...mentioned, { id: OTHER, name: OTHER }];
  if (FACTS[fact].canBeMissing) values.push(null);
  return values.map((value) => stateOf(alike, (condition) => holds(condition, value)));
}

const holds = (condition: ChoiceCondition, value: Named | null) =>
  weighChoice(condition, value).course.after !== NO;

function listStates(alike: readonly ListCondition[]): State[] | null {
  const mentioned = mentionedBy(alike);
  if (mentioned === null || mentioned.length > MOST_LIST_VALUES) return freeStates(alike);
  const members = [...mentioned, { id: OTHER, name: OTHER }];
  return Array.from({ length: 2 ** members.length }, (_, bits) => {
    const present = members.filter((_, i) => (bits >> i) & 1);
    return stateOf(alike, (condition) => weighList(condition, present).course.after !== NO);
  });
}

/** The values that conditions mention, one each; null when some go by id and some by name. */
function mentionedBy(alike: readonly (ChoiceCondition | ListCondition)[]): Named[] | null {
  const matches = alike.flatMap((condition): readonly ValueMatch[] =>
    'values' in condition ? condition.values : [],
  );
  const byId = matches.filter((match) => 'id' in match);
  if (byId.length > 0 && byId.length < matches.length) return null;
  const values = matches.map((match) =>
    'id' in match ? { id: match.id, name: OTHER } : { id: OTHER, name: match.name },
  );
  return values.filter((value, i) => values.findIndex((other) => matchesAny([asMatch(other)], value)) === i);
}

const asMatch = ({ id, name }: Named): ValueMatch => (id === OTHER ? { name } : { id });

/** Each condition may hold or not, whatever the others do. */
function freeStates(alike: readonly Condition[]): State[] | null {
  if (alike.length > MOST_FREE) return null;
  return Array.from({ length: 2 ** alike.length }, (_, bits) =>
    stateOf(alike, (condition) => ((bits >> alike.indexOf(condition)) & 1) === 1),
  );
}
