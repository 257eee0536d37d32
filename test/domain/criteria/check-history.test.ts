import { describe, expect, it } from '@jest/globals';
import { fc } from '../../support/properties';
import { checkHistory } from '../../../src/domain/criteria/check-history';
import type { IssueHistory } from '../../../src/domain/criteria/history';
import { MINUTE } from '../../../src/domain/time';
import { OPEN, WORKING, aCycle, anIssue, customerSays, minute, named, statusChange } from './an-issue';
import { anyHistory } from './any-history';

const problemsOf = (history: Partial<IssueHistory>) => {
  const result = checkHistory(anIssue(history));
  return result.ok ? [] : result.problems.map((problem) => problem.path);
};
const there = statusChange(10, OPEN, WORKING);
const back = statusChange(20, WORKING, OPEN);

describe('a history', () => {
  it('is taken when its rows are in order, also several at one instant', () => {
    expect(
      problemsOf({
        changes: [there, back, { ...back, field: 'other', name: 'Rank' }],
        comments: [customerSays(5)],
      }),
    ).toEqual([]);
    expect(problemsOf({ comments: null, slas: null })).toEqual([]);
  });

  it.each<[string, Partial<IssueHistory>, string[]]>([
    ['rows out of order', { changes: [back, there] }, ['changes[1].at']],
    ['a row twice', { changes: [there, back, back] }, ['changes[2]']],
    ['a row before the creation', { changes: [statusChange(-1, OPEN, WORKING)] }, ['changes[0].at']],
    ['a row after the reading', { readAt: minute(15), changes: [there, back] }, ['changes[1].at']],
    ['a time that is none', { comments: [customerSays(NaN)] }, ['comments[0].at']],
    ['a comment twice', { comments: [customerSays(5), customerSays(5)] }, ['comments[1]']],
    [
      'cycles out of order',
      { slas: [{ ...named('A'), cycles: [aCycle({ startedAt: minute(9), ongoing: false }), aCycle()] }] },
      ['slas[0].cycles[1].startedAt'],
    ],
    [
      'two ongoing cycles',
      { slas: [{ ...named('A'), cycles: [aCycle(), aCycle({ startedAt: minute(1) })] }] },
      ['slas[0].cycles[0]'],
    ],
  ])('is refused with the path for %s', (_, history, paths) => {
    expect(problemsOf(history)).toEqual(paths);
  });

  it('names only the first rows of a file that is broken throughout', () => {
    const changes = Array.from({ length: 1000 }, (_, i) => statusChange(1000 - i, OPEN, WORKING));
    expect(problemsOf({ changes })).toHaveLength(20);
  });

  it('is refused whenever two rows of different times change places', () => {
    fc.assert(
      fc.property(anyHistory, fc.nat(), (history, n) => {
        const i = n % Math.max(1, history.changes.length - 1);
        const [a, b] = [history.changes[i], history.changes[i + 1]];
        fc.pre(a !== undefined && b !== undefined && b.at - a.at > MINUTE);
        const swapped = history.changes.map((change, j) =>
          j === i ? b : j === i + 1 ? a : change,
        ) as IssueHistory['changes'];
        expect(checkHistory({ ...history, changes: swapped }).ok).toBe(false);
      }),
      { numRuns: 50 },
    );
  });
});
