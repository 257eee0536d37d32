import { Engine, type RuleProperties } from 'json-rules-engine';
import jsonLogic from 'json-logic-js';
import type { Criterion } from '../../src/domain/criteria/criterion';
import { compileCriteria } from '../../src/domain/criteria/compile-criteria';
import { evaluate } from '../../src/domain/criteria/evaluate';
import { factsAt } from '../../src/domain/criteria/facts-at';
import type { Facts } from '../../src/domain/criteria/fact-value';
import { NO_MEMORY } from '../../src/domain/criteria/criterion';
import { HOUR, MINUTE } from '../../src/domain/time';
import { aHistory } from '../../test/support/a-history';
import { Random } from '../../test/support/random';
import { medianMs, rounded, type Figure } from './figure';

const NOW = Date.UTC(2026, 2, 2, 9);
const PRIORITIES = ['Highest', 'High', 'Medium', 'Low', 'Lowest'];
const ISSUES = 10_000;
/** The slower peers get a part of the input; their time is scaled. */
const PART = 200;

interface Numbers {
  readonly priority: string;
  readonly age: number;
  readonly unassigned: number;
  readonly moves: number;
  readonly watchers: number;
}

/** One criterion as five thresholds, so that every engine can be asked the same. */
type Thresholds = Numbers & { readonly id: string };

/** P5: 10,000 issues × 50 criteria of five conditions, explanations off, beside general rule engines on the same input. */
export async function criteriaFigures(): Promise<Figure[]> {
  const random = new Random(7);
  const issues = Array.from({ length: ISSUES }, (_, index) => anIssue(random, index));
  const asked = Array.from({ length: 50 }, (_, index) => someThresholds(random, index));
  const criteria = asked.map(asCriterion);
  const compiled = compileCriteria(criteria, () => undefined);
  const logic = asked.map(asLogic);
  const engine = asked.map(asEngineRule).reduce((one, rule) => one.addRule(rule), new Engine());

  const ours = (facts: Facts): number[] => [...compiled(facts, NOW)];
  for (const { facts, numbers } of issues.slice(0, PART)) {
    const expected = JSON.stringify(ours(facts));
    const explained = criteria.map((criterion) =>
      evaluate(criterion, facts, NO_MEMORY, NOW, () => undefined).met ? 1 : 0,
    );
    const byLogic = logic.map((rule) => (jsonLogic.apply(rule, numbers) ? 1 : 0));
    const { events } = await engine.run({ ...numbers });
    const names = new Set(events.map(({ type }) => type));
    const byEngine = asked.map(({ id }) => (names.has(id) ? 1 : 0));
    for (const other of [explained, byLogic, byEngine]) {
      if (JSON.stringify(other) !== expected)
        throw new Error('the engines do not answer alike; their times say nothing');
    }
  }

  const whole = medianMs(() => issues.forEach(({ facts }) => compiled(facts, NOW)));
  const few = issues.slice(0, PART);
  const logicMs =
    (medianMs(
      () => few.forEach(({ numbers }) => logic.forEach((rule) => void jsonLogic.apply(rule, numbers))),
      3,
    ) *
      ISSUES) /
    PART;
  const begun = performance.now();
  for (const { numbers } of few) await engine.run({ ...numbers });
  const engineMs = ((performance.now() - begun) * ISSUES) / PART;
  const peers = { 'json-logic-js': rounded(logicMs), 'json-rules-engine': rounded(engineMs) };
  const figure = (what: string, value: number, unit: string, goal: string, met: boolean): Figure => ({
    id: 'P5',
    what,
    value: rounded(value),
    unit,
    goal,
    met,
    peers,
  });
  return [
    figure('10,000 issues × 50 criteria decided', whole, 'ms', '≤ 100 ms', whole <= 100),
    figure(
      'as many times faster than json-rules-engine',
      engineMs / whole,
      '×',
      '≥ 200 ×',
      engineMs / whole >= 200,
    ),
    figure('as many times faster than json-logic-js', logicMs / whole, '×', '≥ 10 ×', logicMs / whole >= 10),
  ];
}

function anIssue(random: Random, index: number): { readonly facts: Facts; readonly numbers: Numbers } {
  const age = random.between(0, 5_000);
  const moves = random.between(0, 6);
  const watchers = random.between(0, 20);
  const priority = PRIORITIES[random.between(0, 4)] ?? 'Medium';
  const createdAt = NOW - age * MINUTE;
  const history = aHistory({
    id: String(index),
    createdAt,
    readAt: NOW,
    watchers,
    priority: { id: priority, name: priority },
    team: { id: `t${moves}`, name: `t${moves}` },
    changes: Array.from({ length: moves }, (_, at) => ({
      at: createdAt + at,
      authorId: null,
      field: 'team' as const,
      from: { id: `t${at}`, name: `t${at}` },
      to: { id: `t${at + 1}`, name: `t${at + 1}` },
    })),
  });
  return { facts: factsAt(history, NOW), numbers: { priority, age, unassigned: age, moves, watchers } };
}

const someThresholds = (random: Random, index: number): Thresholds => ({
  id: `c${index}`,
  priority: PRIORITIES[random.between(0, 4)] ?? 'Medium',
  age: random.between(0, 4_000),
  unassigned: random.between(0, 4_000),
  moves: random.between(0, 4),
  watchers: random.between(5, 20),
});

const asCriterion = ({ id, priority, age, unassigned, moves, watchers }: Thresholds): Criterion => ({
  id,
  name: id,
  ownerId: 'bench',
  notes: '',
  mode: 'start',
  scope: {},
  when: {
    match: 'all',
    members: [
      { fact: 'priority', op: 'isAny', values: [{ name: priority }] },
      { fact: 'age', op: 'atLeast', minutes: age },
      { fact: 'assigneeMissingFor', op: 'atLeast', minutes: unassigned },
      { fact: 'teamChanges', op: 'atLeast', count: moves },
      { fact: 'watchers', op: 'atMost', count: watchers },
    ],
  },
  holdsForMinutes: 0,
  starts: { playbookId: 'standard', severity: 'high', reasonCode: 'stuck' },
  coolDownMinutes: HOUR / MINUTE,
  capPerHour: 10,
});

const asLogic = ({ priority, age, unassigned, moves, watchers }: Thresholds): jsonLogic.RulesLogic => ({
  and: [
    { '==': [{ var: 'priority' }, priority] },
    { '>=': [{ var: 'age' }, age] },
    { '>=': [{ var: 'unassigned' }, unassigned] },
    { '>=': [{ var: 'moves' }, moves] },
    { '<=': [{ var: 'watchers' }, watchers] },
  ],
});

const asEngineRule = ({ id, priority, age, unassigned, moves, watchers }: Thresholds): RuleProperties => ({
  conditions: {
    all: [
      { fact: 'priority', operator: 'equal', value: priority },
      { fact: 'age', operator: 'greaterThanInclusive', value: age },
      { fact: 'unassigned', operator: 'greaterThanInclusive', value: unassigned },
      { fact: 'moves', operator: 'greaterThanInclusive', value: moves },
      { fact: 'watchers', operator: 'lessThanInclusive', value: watchers },
    ],
  },
  event: { type: id },
});
