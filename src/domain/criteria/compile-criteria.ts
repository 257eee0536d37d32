import type { WorkingTimes } from '../calendar/working-time';
import type { Instant } from '../time';
import { compileCondition } from './compile-condition';
import type { Test } from './compile-condition';
import type { Condition } from './condition';
import { isGroup } from './criterion';
import type { ConditionGroup, Criterion } from './criterion';
import { FACTS } from './fact-table';
import type { Facts } from './fact-value';
import { NO, opposite, YES } from './truth';
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
  const compiled = criteria.map((criterion) => {
    const inScope = scopeTest(criterion);
    const test = shared.group(criterion.when);
    return (facts: Facts, now: Instant) => (inScope(facts) && test(facts, now) === YES ? 1 : 0);
  });
  const met = new Uint8Array(criteria.length);
  return (facts, now) => {
    shared.forget();
    for (let i = 0; i < compiled.length; i++) met[i] = compiled[i]?.(facts, now) ?? 0;
    return met;
  };
}

const NOT_ASKED = 3;

/** Tests of one set of criteria; the answers to single conditions are remembered until `forget`. */
class SharedTests {
  private readonly positions = new Map<string, number>();
  private readonly tests: Test[] = [];
  private answers = new Uint8Array(0);

  constructor(private readonly calendars: WorkingTimes) {}

  forget(): void {
    this.answers.fill(NOT_ASKED);
  }

  group({ match, members }: ConditionGroup): Test {
    const cheapFirst = [...members].sort((a, b) => costOf(a) - costOf(b));
    const tests = cheapFirst.map((member) => (isGroup(member) ? this.group(member) : this.condition(member)));
    if (match === 'all') return (facts, now) => least(tests, facts, now);
    if (match === 'any') return (facts, now) => greatest(tests, facts, now);
    return (facts, now) => opposite(greatest(tests, facts, now));
  }

  private condition(condition: Condition): Test {
    const key = JSON.stringify(condition);
    const position = this.positions.get(key) ?? this.tests.length;
    if (position === this.tests.length) {
      this.positions.set(key, position);
      this.tests.push(compileCondition(condition, this.calendars));
      this.answers = new Uint8Array(this.tests.length);
    }
    const test = this.tests[position];
    if (test === undefined) throw new Error(`Condition ${key} was not compiled`);
    return (facts, now) => {
      const remembered = this.answers[position];
      if (remembered !== undefined && remembered !== NOT_ASKED) return remembered as Truth;
      const answer = test(facts, now);
      this.answers[position] = answer;
      return answer;
    };
  }
}

function least(tests: readonly Test[], facts: Facts, now: Instant): Truth {
  let answer: Truth = YES;
  for (const test of tests) {
    const truth = test(facts, now);
    if (truth === NO) return NO;
    if (truth < answer) answer = truth;
  }
  return answer;
}

function greatest(tests: readonly Test[], facts: Facts, now: Instant): Truth {
  let answer: Truth = NO;
  for (const test of tests) {
    const truth = test(facts, now);
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
  if ('calendarId' in member && member.calendarId !== undefined) return 3;
  const { kind } = FACTS[member.fact];
  if (kind === 'words') return 4;
  return kind === 'choice' || kind === 'since' ? 0 : 1;
}
