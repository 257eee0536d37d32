import { describe, expect, it } from '@jest/globals';
import { asTested } from '../../../src/domain/backtest/as-tested';
import { quartiles } from '../../../src/domain/backtest/quartiles';
import { testabilityOf } from '../../../src/domain/backtest/testability';
import type { FactId } from '../../../src/domain/criteria/condition';
import type { ConditionGroup } from '../../../src/domain/criteria/criterion';
import { aCriterion } from '../criteria/any-criterion';

const TESTABLE = new Set<FactId>(['age', 'timeSinceUpdate']);
const OLD = { fact: 'age', op: 'atLeast', minutes: 60 } as const;
const WATCHED = { fact: 'watchers', op: 'atLeast', count: 5 } as const;
const tested = (match: ConditionGroup['match'], ...members: ConditionGroup['members']) =>
  testabilityOf(aCriterion({ when: { match, members } }), TESTABLE);

describe('what of a criterion a history can test', () => {
  it('is all of it when every fact is there, with those named that are rebuilt nearly', () => {
    const result = tested('all', OLD, { fact: 'timeSinceUpdate', op: 'atLeast', minutes: 60 });
    expect(result).toEqual({ tested: 'whole', missing: [], nearly: ['timeSinceUpdate'] });
  });

  it('is a part where it can hold without the missing fact, and nothing where it cannot', () => {
    expect(tested('any', OLD, WATCHED)).toMatchObject({ tested: 'in part', missing: ['watchers'] });
    expect(tested('all', OLD, WATCHED)).toMatchObject({ tested: 'not at all', missing: ['watchers'] });
    expect(tested('none', WATCHED).tested).toBe('not at all');
    expect(tested('none', { match: 'all', members: [OLD, WATCHED] }).tested).toBe('in part');
  });
});

describe('a criterion as it is tested', () => {
  it('proposes when it is off or a draft, and its query and unknown projects are left out', () => {
    const given = aCriterion({
      mode: 'off',
      scope: { jql: 'labels = a', projects: ['7'], includeDone: true },
    });
    expect(asTested(given, { projects: true })).toMatchObject({
      mode: 'propose',
      scope: { projects: ['7'], includeDone: true },
    });
    expect(asTested({ ...given, mode: 'draft' }, { projects: false })).toMatchObject({ mode: 'propose' });
    expect(asTested({ ...given, mode: 'start' }, { projects: false })).toMatchObject({
      mode: 'start',
      scope: { includeDone: true },
    });
    expect(Object.keys(asTested(given, { projects: false }).scope)).toEqual(['includeDone']);
  });
});

it('tells the middle and the middle half of numbers, and nothing of none', () => {
  expect(quartiles([5, 1, 3, 2, 4])).toEqual({ count: 5, q1: 2, median: 3, q3: 4 });
  expect(quartiles([])).toBeNull();
});
