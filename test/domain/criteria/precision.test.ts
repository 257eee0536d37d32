import { describe, expect, it } from '@jest/globals';
import {
  precisionPercent,
  reviewSaysRight,
  withdrawalSaysRight,
} from '../../../src/domain/criteria/precision';
import { DEFAULT_VOCABULARY } from '../../../src/domain/policy/default-vocabulary';
import type { OutcomeMeaning } from '../../../src/domain/policy/vocabulary';

const { outcomes } = DEFAULT_VOCABULARY;

describe('how often a criterion was right', () => {
  it('is not said below five judgements', () => {
    expect(precisionPercent({ judged: 4, right: 4 })).toBeNull();
    expect(precisionPercent({ judged: 5, right: 4 })).toBe(80);
  });

  it('counts a false alarm alone as wrong: an avoidable case was a case', () => {
    expect(reviewSaysRight(outcomes, 'justified')).toBe(true);
    expect(reviewSaysRight(outcomes, 'avoidable')).toBe(true);
    expect(reviewSaysRight(outcomes, 'wrong-path')).toBe(true);
    expect(reviewSaysRight(outcomes, 'false-alarm')).toBe(false);
  });

  it('goes by what the site says that an outcome means, hidden or not', () => {
    const own = (code: string, means: OutcomeMeaning) => ({ code, name: code, shown: false, means });
    const words = [own('planned', 'wrong'), own('proven', 'right'), own('moot', 'silent')];
    expect(words.map(({ code }) => reviewSaysRight(words, code))).toEqual([false, true, undefined]);
    expect(reviewSaysRight(words, 'never-known')).toBeUndefined();
  });

  it('hears nothing from a withdrawal because the work was done, and a no from one by mistake', () => {
    expect(withdrawalSaysRight('resolved')).toBeUndefined();
    expect(withdrawalSaysRight('mistake')).toBe(false);
    expect(withdrawalSaysRight('not-needed')).toBe(false);
  });
});
