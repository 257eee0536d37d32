import type { Condition, FactId, Operator, ValueMatch } from '../../../src/domain/criteria/condition';
import { FACT_KINDS } from '../../../src/domain/criteria/fact-definition';
import { FACTS } from '../../../src/domain/criteria/fact-table';

/** What a condition states beside its fact and operator; undefined takes an optional one away. */
export interface Operands {
  readonly values?: readonly ValueMatch[];
  readonly words?: readonly string[];
  readonly minutes?: number;
  readonly percent?: number;
  readonly count?: number;
  readonly rating?: number;
  readonly calendarId?: string | undefined;
  readonly withinMinutes?: number | undefined;
  readonly sla?: ValueMatch | undefined;
}

/** Operands that a condition must have; the others may be left out. */
const ASKED: readonly string[] = ['values', 'words', 'minutes', 'percent', 'count', 'rating'];

/** A first condition on a fact: its usual operator and threshold, with nothing chosen yet where a value is to be picked. */
export function newCondition(fact: FactId, calendarIds: readonly string[]): Condition {
  const { example } = FACTS[fact];
  if ('values' in example) return withOperands(example, { values: [] });
  if ('words' in example) return withOperands(example, { words: [] });
  return 'calendarId' in example ? withOperands(example, { calendarId: calendarIds[0] }) : example;
}

/** The condition with some operands set. What its kind cannot have is refused when the criterion is checked. */
export function withOperands(condition: Condition, operands: Operands): Condition {
  const entries = Object.entries({ ...condition, ...operands }).filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries) as unknown as Condition;
}

/** The condition compared otherwise: what the new operator does not state goes, what it must state is asked for. */
export function withOperator(condition: Condition, op: Operator): Condition {
  const { example } = FACTS[condition.fact];
  const isBare = op === 'isSet' || op === 'isEmpty';
  const kept = Object.entries(condition).filter(([name]) => !isBare || !ASKED.includes(name));
  const missing = Object.keys(example).filter((name) => ASKED.includes(name) && !(name in condition));
  const added = isBare ? [] : missing.map((name) => [name, []] as const);
  return Object.fromEntries([...kept, ...added, ['op', op]]) as unknown as Condition;
}

export const operatorsOf = (fact: FactId): readonly Operator[] => FACT_KINDS[FACTS[fact].kind].operators;
