import { MINUTE } from '../time';
import type { Instant } from '../time';
import type { Condition, FactId, Operator, ValueMatch } from './condition';
import { isGroup } from './criterion';
import type { ConditionGroup } from './criterion';
import type { Decision, StopAct } from './decision';

/** A piece of time for people to read: 4 h of elapsed time, or of working time in a calendar. */
export interface SpokenTime {
  readonly minutes: number;
  readonly calendarId: string | null;
}

/** One condition in codes and values; surfaces put it into words of their language. */
export interface ConditionSentence {
  readonly kind: 'condition';
  readonly fact: FactId;
  readonly op: Operator;
  readonly values: readonly string[];
  readonly amount: number | null;
  readonly time: SpokenTime | null;
  readonly withinMinutes: number | null;
  readonly sla: string | null;
}

export interface GroupSentence {
  readonly kind: 'group';
  readonly match: ConditionGroup['match'];
  readonly members: readonly (GroupSentence | ConditionSentence)[];
}

export const groupSentence = ({ match, members }: ConditionGroup): GroupSentence => ({
  kind: 'group',
  match,
  members: members.map((member) => (isGroup(member) ? groupSentence(member) : conditionSentence(member))),
});

export function conditionSentence(condition: Condition): ConditionSentence {
  const { fact, op } = condition;
  return {
    kind: 'condition',
    fact,
    op,
    values: valuesOf(condition),
    amount: amountOf(condition),
    time:
      'minutes' in condition
        ? { minutes: condition.minutes, calendarId: condition.calendarId ?? null }
        : null,
    withinMinutes: ('withinMinutes' in condition ? condition.withinMinutes : undefined) ?? null,
    sla: 'sla' in condition ? labelOf(condition.sla) : null,
  };
}

function valuesOf(condition: Condition): readonly string[] {
  if ('values' in condition) return condition.values.map(labelOf);
  return 'words' in condition ? condition.words : [];
}

function amountOf(condition: Condition): number | null {
  if ('percent' in condition) return condition.percent;
  if ('count' in condition) return condition.count;
  return 'rating' in condition ? condition.rating : null;
}

const labelOf = (match: ValueMatch): string => match.name ?? ('id' in match ? match.id : '');

/** "Escalates in 35 min: customer unanswered", in codes. `inMinutes` is rounded down, so that nobody is promised more time than there is. */
export interface AheadSentence {
  readonly criterionId: string;
  readonly at: Instant;
  readonly inMinutes: number;
  /** The fact that comes to hold, and the act that keeps it from doing so; null when no single act does. */
  readonly fact: FactId | null;
  readonly stoppedBy: StopAct | null;
}

/** What is coming by time alone; null when nothing is. */
export function aheadSentence(decision: Decision, now: Instant): AheadSentence | null {
  if (decision.holds || decision.changesAt === undefined) return null;
  return {
    criterionId: decision.criterionId,
    at: decision.changesAt,
    inMinutes: Math.max(0, Math.floor((decision.changesAt - now) / MINUTE)),
    fact: decision.stops?.fact ?? null,
    stoppedBy: decision.stops?.act ?? null,
  };
}
