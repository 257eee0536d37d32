import { isGroup, type ConditionGroup, type Criterion } from '../../domain/criteria/criterion';

/** The fact a criterion is mainly about: that of its first condition. Empty when it has none. */
export const leadingFact = (criterion: Criterion): string => factOf(criterion.when) ?? '';

function factOf(group: ConditionGroup): string | undefined {
  for (const member of group.members) {
    const fact = isGroup(member) ? factOf(member) : member.fact;
    if (fact !== undefined) return fact;
  }
  return undefined;
}
