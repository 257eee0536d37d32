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
  WordsCondition,
} from './condition';
import { truthAt } from './course';
import type { FactValues } from './fact-value';
import { foldNeedle } from './fold-words';
import { NO, UNKNOWN, YES } from './truth';
import type { Truth } from './truth';
import { valueMatcher } from './value-match';
import { slaCourses } from './weigh-slas';
import type { SlaCondition } from './weigh-slas';

/** Judges the known value of the one fact that it was made for. */
export type ValueTest = (value: unknown, now: Instant) => Truth;

/** The same answers as `weighCondition` gives at `now` for a known value, without the course and the value to show. */
export function compileCondition(condition: Condition, calendars: WorkingTimes): ValueTest {
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
    case 'slaBreached':
    case 'slaPaused':
    case 'slaLeft':
    case 'slaUsed':
      return slaTest(condition, calendars);
    case 'customerWords':
      return wordsTest(condition);
    case 'vipCustomer': {
      const wanted = condition.op === 'isTrue';
      return testOf(condition.fact, (value) => value === wanted);
    }
    case 'watchers':
    case 'voters': {
      const { fact, op, count } = condition;
      return testOf(fact, op === 'atLeast' ? (value) => value >= count : (value) => value <= count);
    }
    case 'satisfaction': {
      const { fact, op, rating } = condition;
      const wanted =
        op === 'atLeast' ? (value: number) => value >= rating : (value: number) => value <= rating;
      return testOf(fact, (value) => value !== null && wanted(value));
    }
  }
}

/** Whoever calls the test hands it the value of this very fact. */
function testOf<F extends FactId>(_: F, test: (value: FactValues[F], now: Instant) => boolean): ValueTest {
  return (value, now) => (test(value as FactValues[F], now) ? YES : NO);
}

function choiceTest(condition: ChoiceCondition): ValueTest {
  const { fact, op } = condition;
  if (!('values' in condition)) return testOf(fact, (value) => (value !== null) === (op === 'isSet'));
  const matches = valueMatcher(condition.values);
  const wanted = op === 'isAny';
  return testOf(fact, (value) => (value !== null && matches(value)) === wanted);
}

function listTest(condition: ListCondition): ValueTest {
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

function sinceTest({ fact, op, minutes, calendarId }: SinceCondition, calendars: WorkingTimes): ValueTest {
  const bound = minutes * MINUTE;
  const wanted = op === 'atLeast';
  if (calendarId === undefined) {
    return testOf(fact, (since, now) => since !== null && now - since >= bound === wanted);
  }
  const working = calendars(calendarId);
  if (working === undefined) {
    return (since) => (since === null ? NO : UNKNOWN);
  }
  // there is never more working time than elapsed time, and elapsed time is cheaper
  const enough = (since: Instant, now: Instant) =>
    now - since >= bound && working.workingBetween(since, now) >= bound;
  return testOf(fact, (since, now) => since !== null && enough(since, now) === wanted);
}

function momentTest({ fact, op, count, withinMinutes }: MomentCondition): ValueTest {
  const window = withinMinutes === undefined ? Infinity : withinMinutes * MINUTE;
  const enough = op === 'atLeast' ? count : count + 1;
  const wanted = op === 'atLeast';
  return testOf(fact, (moments, now) => {
    const deciding = moments[moments.length - enough] ?? -Infinity;
    return (enough <= 0 || now < deciding + window) === wanted;
  });
}

function slaTest(condition: SlaCondition, calendars: WorkingTimes): ValueTest {
  const { sla } = condition;
  const courseOf = slaCourses(condition, calendars);
  if (courseOf === null) return () => UNKNOWN;
  const isPicked = sla === undefined ? () => true : valueMatcher([sla]);
  return (value, now) => {
    let answer: Truth = NO;
    for (const reading of value as FactValues[SlaCondition['fact']]) {
      const truth = isPicked(reading) ? truthAt(courseOf(reading), now) : NO;
      if (truth === YES) return YES;
      if (truth > answer) answer = truth;
    }
    return answer;
  };
}

function wordsTest({ fact, op, words, withinMinutes }: WordsCondition): ValueTest {
  const needles = words.map(foldNeedle);
  const window = withinMinutes === undefined ? Infinity : withinMinutes * MINUTE;
  const wanted = op === 'hasAny';
  return testOf(
    fact,
    (texts, now) =>
      texts.some(
        (text) => now < text.at + window && needles.some((needle) => text.words.includes(needle)),
      ) === wanted,
  );
}
