import type { FactId } from '../../src/domain/criteria/condition';
import type { StopAct } from '../../src/domain/criteria/decision';
import type { TextKey, Translate } from '../../src/words/translate';

const STOPS: readonly StopAct[] = ['answer-customer', 'assign', 'change-status', 'update', 'resolve'];

/** Facts that time alone can bring over a bound; any other fact of a later version is told as a rule of the project. */
const FACTS: readonly FactId[] = [
  'age',
  'timeInStatus',
  'timeSinceUpdate',
  'timeSinceAnswered',
  'oldestUnanswered',
  'assigneeMissingFor',
  'slaLeft',
  'slaUsed',
  'slaBreached',
];

export function factText(t: Translate, fact: string): string {
  const known = FACTS.find((id) => id === fact);
  return t(known ? (`fact.${known}` satisfies TextKey) : 'fact.unknown');
}

export function stopText(t: Translate, stops: string): string {
  const known = STOPS.find((act) => act === stops);
  return t(known ? (`stop.${known}` satisfies TextKey) : 'stop.unknown');
}
