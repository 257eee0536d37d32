import { describe, expect, it } from '@jest/globals';
import { ratingsIn, ratingsOf } from '../../../src/domain/report/ratings';
import { starsOf } from '../../../src/domain/report/stars';

describe('ratings', () => {
  it('are counted by stars, and their mean is known where there is one', () => {
    expect(ratingsOf([1, 0, 0, 0, 3])).toEqual({ count: 4, mean: 4, byStars: [1, 0, 0, 0, 3] });
    expect(ratingsOf([0, 0, 0, 0, 0])).toMatchObject({ count: 0, mean: null });
  });

  it('of requests and of how they were handled are kept apart', () => {
    const counts = { 'request:2': 2, 'handling:5': 1 };
    expect([ratingsIn({ counts }, 'request').mean, ratingsIn({ counts }, 'handling').mean]).toEqual([2, 5]);
  });

  it('are whole stars from one to five', () => {
    expect([null, 0, 1, 2.5, 5, 6].map(starsOf)).toEqual([null, null, 1, null, 5, null]);
  });
});
