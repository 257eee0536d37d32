import type { FactId } from './condition';
import { isGroup } from './criterion';
import type { ConditionGroup, Criterion } from './criterion';

/** The facts that these criteria ask for: what need not be read is not read. */
export function factsNeeded(criteria: readonly Criterion[]): ReadonlySet<FactId> {
  const facts = new Set<FactId>();
  const collect = (group: ConditionGroup): void => {
    for (const member of group.members) {
      if (isGroup(member)) collect(member);
      else facts.add(member.fact);
    }
  };
  for (const criterion of criteria) collect(criterion.when);
  return facts;
}
