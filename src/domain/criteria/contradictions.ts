import type { FieldProblem } from '../checked';
import { isGroup } from './criterion';
import type { ConditionGroup, Criterion } from './criterion';
import type { Condition } from './condition';
import { possibleCases } from './possible-cases';
import type { State } from './possible-states';
import { matchMembers, YES } from './truth';
import type { Truth } from './truth';

/**
 * Groups that no state of an issue can meet, and criteria that every state meets. Facts are taken as free of each other, so
 * whatever is named here is sure; a clash between two different facts goes unnoticed. A group with too many cases to try is let pass.
 */
export function contradictions({ when, scope }: Criterion): FieldProblem[] {
  const includeDone = scope.includeDone ?? false;
  const never = neverMet(when, 'when', includeDone);
  if (never.length > 0) return never;
  const answers = answersOf(when, includeDone);
  if (answers !== null && !answers.has(false)) {
    return [{ path: 'when', message: 'This always holds: every work item in scope would fire.' }];
  }
  return [];
}

/** The innermost groups that can never be met. */
function neverMet(group: ConditionGroup, path: string, includeDone: boolean): FieldProblem[] {
  const inside = group.members.flatMap((member, i) =>
    isGroup(member) ? neverMet(member, `${path}.members[${i}]`, includeDone) : [],
  );
  if (inside.length > 0) return inside;
  const answers = answersOf(group, includeDone);
  if (answers === null || answers.has(true)) return [];
  return [{ path, message: 'This can never hold: its conditions contradict each other.' }];
}

/** Which answers the group can give over all possible cases; null when there are too many to try. */
function answersOf(group: ConditionGroup, includeDone: boolean): ReadonlySet<boolean> | null {
  const cases = possibleCases(conditionsOf(group), includeDone);
  if (cases === null) return null;
  const answers = new Set<boolean>();
  for (const truths of cases) {
    answers.add(isMet(group, truths));
    if (answers.size === 2) break;
  }
  return answers;
}

function conditionsOf(group: ConditionGroup): Condition[] {
  return group.members.flatMap((member) => (isGroup(member) ? conditionsOf(member) : [member]));
}

function isMet(group: ConditionGroup, truths: State): boolean {
  const judge = (member: ConditionGroup | Condition): Truth =>
    isGroup(member) ? matchMembers(member.match, member.members, judge) : (truths.get(member) ?? 0);
  return judge(group) === YES;
}
