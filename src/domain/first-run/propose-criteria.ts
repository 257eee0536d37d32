import type { Condition } from '../criteria/condition';
import { isGroup, type ConditionGroup, type Criterion } from '../criteria/criterion';
import { FACTS } from '../criteria/fact-table';
import { factsNeeded } from '../criteria/facts-needed';
import type { Named } from '../criteria/history';

/** What a project has, as far as criteria rest on it. */
export interface ProjectTraits {
  /** The most urgent first. */
  readonly priorities: readonly Named[];
  readonly hasSlas: boolean;
  readonly hasComments: boolean;
  readonly hasTeams: boolean;
  /** Criteria look at these alone; none: at all. */
  readonly requestTypes: readonly Named[];
  readonly ownerId: string;
  readonly reviewOn: string;
}

/** What a project inherits as it can use it: with its own priorities, without what asks for things it has not. All of it proposes only. */
export function proposeCriteria(
  inherited: readonly Criterion[],
  traits: ProjectTraits,
): readonly Criterion[] {
  return inherited.flatMap((criterion) => {
    const { ownerId, reviewOn } = traits;
    const proposed: Criterion = { ...criterion, ownerId, reviewOn, mode: 'propose' };
    if (!isKnown(proposed, traits)) return [];
    const when = ofProject(proposed.when, traits);
    return when === null ? [] : [{ ...proposed, when: ofRequestTypes(when, traits.requestTypes) }];
  });
}

function isKnown(criterion: Criterion, { hasSlas, hasComments, hasTeams }: ProjectTraits): boolean {
  return [...factsNeeded([criterion])].every((fact) => {
    const { source } = FACTS[fact];
    if (source === 'sla') return hasSlas;
    if (source === 'comments') return hasComments;
    return hasTeams || (fact !== 'teamChanges' && fact !== 'bounces');
  });
}

/** Null where the project has no such priority. */
function ofProject(group: ConditionGroup, traits: ProjectTraits): ConditionGroup | null {
  const members: (ConditionGroup | Condition)[] = [];
  for (const member of group.members) {
    const own = isGroup(member) ? ofProject(member, traits) : ownPriorities(member, traits.priorities);
    if (own === null) return null;
    members.push(own);
  }
  return { match: group.match, members };
}

/** Criteria that name the two highest priorities by their usual names mean the project's first two; any other choice is somebody's own. */
function ownPriorities(condition: Condition, priorities: readonly Named[]): Condition | null {
  if (condition.fact !== 'priority' || !('values' in condition)) return condition;
  const named = (name: string) => condition.values.some((value) => value.name === name);
  if (condition.values.some((value) => 'id' in value) || !(named('Highest') || named('High')))
    return condition;
  const [first, second] = priorities;
  const values = [
    ...(named('Highest') && first ? [first] : []),
    ...(named('High') && second ? [second] : []),
  ];
  return values.length === 0 ? null : { ...condition, values };
}

function ofRequestTypes(when: ConditionGroup, requestTypes: readonly Named[]): ConditionGroup {
  if (requestTypes.length === 0) return when;
  const only: Condition = { fact: 'requestType', op: 'isAny', values: requestTypes };
  return { match: 'all', members: [only, ...(when.match === 'all' ? when.members : [when])] };
}
