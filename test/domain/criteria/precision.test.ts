import { describe, expect, it } from '@jest/globals';
import {
  precisionPercent,
  reviewSaysRight,
  withdrawalSaysRight,
} from '../../../src/domain/criteria/precision';

describe('how often a criterion was right', () => {
  it('is not said below five judgements', () => {
    expect(precisionPercent({ judged: 4, right: 4 })).toBeNull();
    expect(precisionPercent({ judged: 5, right: 4 })).toBe(80);
  });

  it('counts a false alarm alone as wrong: an avoidable case was a case', () => {
    expect(reviewSaysRight('justified')).toBe(true);
    expect(reviewSaysRight('avoidable')).toBe(true);
    expect(reviewSaysRight('wrong-path')).toBe(true);
    expect(reviewSaysRight('false-alarm')).toBe(false);
  });

  it('hears nothing from a withdrawal because the work was done, and a no from one by mistake', () => {
    expect(withdrawalSaysRight('resolved')).toBeUndefined();
    expect(withdrawalSaysRight('mistake')).toBe(false);
    expect(withdrawalSaysRight('not-needed')).toBe(false);
  });
});
