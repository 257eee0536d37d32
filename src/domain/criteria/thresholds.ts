import type { Condition, FactId, Operator } from './condition';
import { isGroup, type ConditionGroup, type Criterion } from './criterion';

const NUMBERS = ['minutes', 'percent', 'count', 'rating', 'withinMinutes'] as const;
export type NumberName = (typeof NUMBERS)[number];

/** One number of a criterion that an admin can set, at its path in the body: `when.members[1].minutes`. */
export interface Threshold {
  readonly path: string;
  readonly fact: FactId;
  readonly op: Operator;
  readonly name: NumberName;
  readonly value: number;
  /** Counted in a calendar; `withinMinutes` never is. */
  readonly isWorkingTime: boolean;
}

/** Every number in the conditions of a criterion, in the order in which they stand there. */
export function thresholdsOf({ when }: Criterion): readonly Threshold[] {
  const found: Threshold[] = [];
  walk(when, 'when', (condition, path) => {
    const numbers: Readonly<Record<string, unknown>> = { ...condition };
    for (const name of NUMBERS) {
      const value = numbers[name];
      if (typeof value === 'number') {
        const isWorkingTime = name === 'minutes' && 'calendarId' in condition;
        found.push({
          path: `${path}.${name}`,
          fact: condition.fact,
          op: condition.op,
          name,
          value,
          isWorkingTime,
        });
      }
    }
    return condition;
  });
  return found;
}

/** The criterion with the number at a path set; everything else is as it was. */
export function withThreshold(criterion: Criterion, at: string, value: number): Criterion {
  const when = walk(criterion.when, 'when', (condition, path) => {
    const name = NUMBERS.find((number) => `${path}.${number}` === at && number in condition);
    return name === undefined ? condition : { ...condition, [name]: value };
  });
  return { ...criterion, when };
}

function walk(
  group: ConditionGroup,
  path: string,
  visit: (condition: Condition, path: string) => Condition,
): ConditionGroup {
  const members = group.members.map((member, index) => {
    const at = `${path}.members[${index}]`;
    return isGroup(member) ? walk(member, at, visit) : visit(member, at);
  });
  return { ...group, members };
}
