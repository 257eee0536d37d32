import { describe, expect, it } from '@jest/globals';
import { conditionProblems } from '../../../../src/domain/criteria/check-condition';
import type { Condition } from '../../../../src/domain/criteria/condition';
import { FACT_IDS } from '../../../../src/domain/criteria/fact-table';
import {
  newCondition,
  operatorsOf,
  withOperands,
  withOperator,
} from '../../../../static/settings/criteria/edit-condition';
import { FACT_FAMILIES } from '../../../../static/settings/criteria/fact-families';

const pathsOf = (condition: Condition): readonly string[] =>
  conditionProblems({ ...condition }, 'c').map(({ path }) => path);

/** What is still to be picked is the only thing that may be wrong. */
const complete = (condition: Condition): Condition => {
  if ('values' in condition) return withOperands(condition, { values: [{ name: 'x' }] });
  return 'words' in condition ? withOperands(condition, { words: ['x'] }) : condition;
};

describe('a condition that is written', () => {
  it.each(FACT_IDS)('begins right on the fact %s, but for what is to be picked', (fact) => {
    expect(pathsOf(complete(newCondition(fact, ['business-hours'])))).toEqual([]);
  });

  it.each(FACT_IDS)('stays right on the fact %s with every operator', (fact) => {
    for (const op of operatorsOf(fact)) {
      for (const back of operatorsOf(fact)) {
        const turned = withOperator(withOperator(newCondition(fact, []), op), back);
        expect(pathsOf(complete(turned))).toEqual([]);
      }
    }
  });

  it('counts in the project’s first calendar where working time is usual, and around the clock without one', () => {
    expect(newCondition('oldestUnanswered', ['desk'])).toMatchObject({ calendarId: 'desk' });
    expect(newCondition('oldestUnanswered', [])).not.toHaveProperty('calendarId');
  });

  it('drops an optional operand that is taken away', () => {
    const within: Condition = { fact: 'reopenings', op: 'atLeast', count: 2, withinMinutes: 60 };
    expect(withOperands(within, { withinMinutes: undefined })).toEqual({
      fact: 'reopenings',
      op: 'atLeast',
      count: 2,
    });
  });
});

describe('the palette', () => {
  it('has every fact once', () => {
    expect(FACT_FAMILIES.flatMap(({ facts }) => facts).sort()).toEqual([...FACT_IDS].sort());
  });
});
