import { describe, expect, it } from '@jest/globals';
import { DAY, MINUTE } from '../../../../src/domain/time';
import { dealt, evenly, jqlOf } from '../../../../static/settings/lab/past-question';

const NOW = Date.UTC(2026, 2, 30, 10);
const question = { projectId: '10000', from: NOW - DAY, to: NOW, most: null };

describe('the query for past work items', () => {
  it('counts back from now, so that the zone of whoever reads it does not matter', () => {
    expect(jqlOf(question, NOW)).toBe('project = 10000 AND created >= "-1441m" ORDER BY created ASC');
  });

  it('ends where the period ends, with a minute to spare', () => {
    expect(jqlOf({ ...question, to: NOW - 60 * MINUTE }, NOW)).toContain('AND created <= "-59m" ORDER BY');
  });

  it('keeps the query of a criterion together', () => {
    expect(jqlOf(question, NOW, 'labels = a OR labels = b')).toContain(
      'AND (labels = a OR labels = b) ORDER BY',
    );
  });
});

describe('a part of a list', () => {
  const list = Array.from({ length: 1000 }, (_, place) => place);

  it('is spread evenly over it, and is all of it when it is short', () => {
    expect(evenly(list, 4)).toEqual([0, 250, 500, 750]);
    expect(evenly([1, 2], 4)).toEqual([1, 2]);
    expect(evenly(list, null)).toBe(list);
  });

  it('is dealt so that each batch is spread over the whole, and none is lost', () => {
    const batches = dealt(list, 300);
    expect(batches.map((batch) => batch.length)).toEqual([250, 250, 250, 250]);
    expect(batches[0]?.slice(0, 3)).toEqual([0, 4, 8]);
    expect(batches.flat().sort((a, b) => a - b)).toEqual(list);
    expect(dealt([], 300)).toEqual([]);
  });
});
