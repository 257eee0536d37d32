import type { WorkingTimes } from '../calendar/working-time';
import { MINUTE } from '../time';
import type { Instant } from '../time';
import type {
  ChoiceCondition,
  Condition,
  FactId,
  ListCondition,
  MomentCondition,
  SinceCondition,
} from './condition';
import { truthAt } from './course';
import type { Facts, FactValues } from './fact-value';
import { NO, UNKNOWN, YES } from './truth';
import type { Truth } from './truth';
import { valueMatcher } from './value-match';
import { weighCondition } from './weigh-condition';

/** A condition prepared for many issues. */
export type Test = (facts: Facts, now: Instant) => Truth;

/** The same answers as `weighCondition` gives at `now`, without the course and the value to show. Rare kinds take that very way. */
export function compileCondition(condition: Condition, calendars: WorkingTimes): Test {
  switch (condition.fact) {
    case 'priority':
    case 'issueType':
    case 'requestType':
    case 'status':
    case 'statusCategory':
    case 'team':
      return choiceTest(condition);
    case 'labels':
    case 'components':
    case 'organisations':
    case 'services':
      return listTest(condition);
    case 'age':
    case 'timeInStatus':
    case 'timeSinceUpdate':
    case 'timeSinceAnswered':
    case 'oldestUnanswered':
    case 'assigneeMissingFor':
      return sinceTest(condition, calendars);
    case 'teamChanges':
    case 'bounces':
    case 'reopenings':
    case 'unansweredComments':
    case 'linkedIncidents':
    case 'similarByService':
    case 'similarByCustomer':
    case 'similarByComponent':
      return momentTest(condition);
    default:
      return (facts, now) => truthAt(weighCondition(condition, facts, calendars).course, now);
  }
}

/** Reads one fact; what is not known is not tested. */
function testOf<F extends FactId>(fact: F, test: (value: FactValues[F], now: Instant) => boolean): Test {
  return ({ readings }, now) => {
    const value = readings[fact]?.value;
    return value === undefined ? UNKNOWN : test(value, now) ? YES : NO;
  };
}

function choiceTest(condition: ChoiceCondition): Test {
  const { fact, op } = condition;
  if (!('values' in condition)) return testOf(fact, (value) => (value !== null) === (op === 'isSet'));
  const matches = valueMatcher(condition.values);
  const wanted = op === 'isAny';
  return testOf(fact, (value) => (value !== null && matches(value)) === wanted);
}

function listTest(condition: ListCondition): Test {
  const { fact, op } = condition;
  if (!('values' in condition)) return testOf(fact, (members) => members.length > 0 === (op === 'isSet'));
  if (op === 'hasAll') {
    const matchers = condition.values.map((wanted) => valueMatcher([wanted]));
    return testOf(fact, (members) => matchers.every((matches) => members.some(matches)));
  }
  const matches = valueMatcher(condition.values);
  const wanted = op === 'hasAny';
  return testOf(fact, (members) => members.some(matches) === wanted);
}

function sinceTest({ fact, op, minutes, calendarId }: SinceCondition, calendars: WorkingTimes): Test {
  const bound = minutes * MINUTE;
  const wanted = op === 'atLeast';
  if (calendarId === undefined) {
    return testOf(fact, (since, now) => since !== null && now - since >= bound === wanted);
  }
  const working = calendars(calendarId);
  if (working === undefined) {
    return ({ readings }) => (readings[fact]?.value === null ? NO : UNKNOWN);
  }
  // there is never more working time than elapsed time, and elapsed time is cheaper
  const enough = (since: Instant, now: Instant) =>
    now - since >= bound && working.workingBetween(since, now) >= bound;
  return testOf(fact, (since, now) => since !== null && enough(since, now) === wanted);
}

function momentTest({ fact, op, count, withinMinutes }: MomentCondition): Test {
  const window = withinMinutes === undefined ? Infinity : withinMinutes * MINUTE;
  const enough = op === 'atLeast' ? count : count + 1;
  const wanted = op === 'atLeast';
  return testOf(fact, (moments, now) => {
    const deciding = moments[moments.length - enough] ?? -Infinity;
    return (enough <= 0 || now < deciding + window) === wanted;
  });
}
