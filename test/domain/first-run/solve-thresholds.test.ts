import { describe, expect, it } from '@jest/globals';
import { fc } from '../../support/properties';
import { solveThresholds } from '../../../src/domain/first-run/solve-thresholds';

describe('solving thresholds', () => {
  it('leaves what rings seldom enough as it is', () => {
    expect(solveThresholds([[3, 1], [2]], 5)).toEqual([0, 0]);
  });

  it('makes the loudest less eager first, and keeps the rare one', () => {
    expect(solveThresholds([[40, 9, 2], [1]], 5)).toEqual([2, 0]);
  });

  it('leaves out what is too much at its mildest', () => {
    expect(solveThresholds([[40, 30], [4]], 5)).toEqual([null, 0]);
  });

  it('never comes to more than was asked for, and leaves nothing out that would not have rung', () => {
    const alarms = fc.array(fc.array(fc.integer({ min: 0, max: 60 }), { minLength: 1, maxLength: 6 }), {
      maxLength: 8,
    });
    fc.assert(
      fc.property(alarms, fc.integer({ min: 0, max: 80 }), (given, most) => {
        const criteria = given.map((counts) => [...counts].sort((a, b) => b - a));
        const solved = solveThresholds(criteria, most);
        const counts = solved.map((place, at) => (place === null ? 0 : (criteria[at]?.[place] ?? 0)));
        expect(counts.reduce((sum, count) => sum + count, 0)).toBeLessThanOrEqual(most);
        for (const [at, place] of solved.entries()) {
          if (place === null) expect(Math.min(...(criteria[at] ?? []))).toBeGreaterThan(0);
        }
      }),
    );
  });
});
