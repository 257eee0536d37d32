import type { WorkingTimes } from '../calendar/working-time';
import type { Instant } from '../time';
import { compileCondition } from './compile-condition';
import type { Condition, FactId } from './condition';
import { isGroup } from './criterion';
import type { ConditionGroup, Criterion } from './criterion';
import { FACTS } from './fact-table';
import type { Facts } from './fact-value';
import { NO, opposite, UNKNOWN, YES } from './truth';
import type { Truth } from './truth';
import { valueMatcher } from './value-match';

/** For each criterion, in order, 1 when it is in scope and its conditions are met. The array is reused by the next call. */
export type CompiledCriteria = (facts: Facts, now: Instant) => Uint8Array;

/**
 * Prepares criteria for deciding very many issues without explanations, for backtests and imports: `met` exactly as
 * `evaluate` says it. Conditions that several criteria share are asked once an issue.
 */
export function compileCriteria(criteria: readonly Criterion[], calendars: WorkingTimes): CompiledCriteria {
  const shared = new SharedTests(calendars);
  const scopes = criteria.map(scopeTest);
  const tests = criteria.map((criterion) => shared.group(criterion.when));
  const met = new Uint8Array(criteria.length);
  return (facts, now) => {
    shared.take(facts);
    for (let i = 0; i < tests.length; i++) {
      met[i] = scopes[i]?.(facts) === true && tests[i]?.(now) === YES ? 1 : 0;
    }
    return met;
  };
}

/** Asks about the issue that was taken last. */
type Test = (now: Instant) => Truth;

const NOT_ASKED = 3;

/** Tests of one set of criteria. Each fact is fetched once an issue, each condition asked at most once. */
class SharedTests {
  private readonly facts: FactId[] = [];
  private readonly values: unknown[] = [];
  private readonly answers: number[] = [];
  private readonly tests = new Map<string, Test>();

  constructor(private readonly calendars: WorkingTimes) {}

  take({ readings }: Facts): void {
    this.answers.fill(NOT_ASKED);
    for (let i = 0; i < this.facts.length; i++) {
      const fact = this.facts[i];
      this.values[i] = fact === undefined ? undefined : readings[fact]?.value;
    }
  }

  group({ match, members }: ConditionGroup): Test {
    const cheapFirst = [...members].sort((a, b) => costOf(a) - costOf(b));
    const tests = cheapFirst.map((member) => (isGroup(member) ? this.group(member) : this.condition(member)));
    if (match === 'all') return (now) => least(tests, now);
    if (match === 'any') return (now) => greatest(tests, now);
    return (now) => opposite(greatest(tests, now));
  }

  private condition(condition: Condition): Test {
    const key = JSON.stringify(condition);
    const known = this.tests.get(key);
    if (known !== undefined) return known;
    const { values, answers } = this;
    const slot = this.slotOf(condition.fact);
    const position = answers.push(NOT_ASKED) - 1;
    const judge = compileCondition(condition, this.calendars);
    const test = (now: Instant): Truth => {
      const remembered = answers[position];
      if (remembered !== NOT_ASKED) return remembered as Truth;
      const value = values[slot];
      const answer = value === undefined ? UNKNOWN : judge(value, now);
      answers[position] = answer;
      return answer;
    };
    this.tests.set(key, test);
    return test;
  }

  private slotOf(fact: FactId): number {
    const slot = this.facts.indexOf(fact);
    if (slot >= 0) return slot;
    this.values.push(undefined);
    return this.facts.push(fact) - 1;
  }
}

function least(tests: readonly Test[], now: Instant): Truth {
  let answer: Truth = YES;
  for (const test of tests) {
    const truth = test(now);
    if (truth === NO) return NO;
    if (truth < answer) answer = truth;
  }
  return answer;
}

function greatest(tests: readonly Test[], now: Instant): Truth {
  let answer: Truth = NO;
  for (const test of tests) {
    const truth = test(now);
    if (truth === YES) return YES;
    if (truth > answer) answer = truth;
  }
  return answer;
}

function scopeTest({ id, scope }: Criterion): (facts: Facts) => boolean {
  const projects = scope.projects === undefined ? null : new Set(scope.projects);
  const isType = scope.issueTypes === undefined ? null : valueMatcher(scope.issueTypes);
  const includeDone = scope.includeDone ?? false;
  return (facts) =>
    (includeDone || !facts.finished) &&
    (projects === null || projects.has(facts.projectId)) &&
    (isType === null || isType(facts.issueType)) &&
    !(facts.outsideJql.size > 0 && facts.outsideJql.has(id));
}

/** Rough, and only for the order of asking: the answer does not depend on it. */
function costOf(member: ConditionGroup | Condition): number {
  if (isGroup(member)) return 5 + Math.max(...member.members.map(costOf));
  if ('calendarId' in member) return 3;
  const { kind } = FACTS[member.fact];
  if (kind === 'words') return 4;
  return kind === 'choice' || kind === 'since' ? 0 : 1;
}
