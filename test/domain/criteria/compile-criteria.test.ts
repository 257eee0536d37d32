import { describe, expect, it } from '@jest/globals';
import { fc } from '../../support/properties';
import { compileCriteria } from '../../../src/domain/criteria/compile-criteria';
import { NO_MEMORY } from '../../../src/domain/criteria/criterion';
import { evaluate } from '../../../src/domain/criteria/evaluate';
import { factsAt } from '../../../src/domain/criteria/facts-at';
import { MINUTE } from '../../../src/domain/time';
import { START, anIssue, minute } from './an-issue';
import { aCriterion, anyCriterion, calendars } from './any-criterion';
import { anyHistory } from './any-history';

describe('compiled criteria', () => {
  it('are met exactly when the explained decision says so, issue after issue', () => {
    fc.assert(
      fc.property(
        fc.array(anyCriterion, { minLength: 1, maxLength: 6 }),
        fc.array(fc.tuple(anyHistory, fc.integer({ min: 0, max: 900 * MINUTE })), {
          minLength: 1,
          maxLength: 3,
        }),
        (criteria, issues) => {
          const decide = compileCriteria(criteria, calendars);
          for (const [history, after] of issues) {
            const now = START + after;
            const facts = factsAt(history, now);
            const explained = criteria.map((criterion) =>
              Number(evaluate(criterion, facts, NO_MEMORY, now, calendars).met),
            );
            expect([...decide(facts, now)]).toEqual(explained);
          }
        },
      ),
      { numRuns: 300 },
    );
  });

  it('leave out what is out of scope', () => {
    const criteria = [
      aCriterion(),
      aCriterion({ scope: { projects: ['HR'] } }),
      aCriterion({ scope: { projects: ['SUP'], issueTypes: [{ name: 'incident' }] } }),
      aCriterion({ scope: { issueTypes: [{ id: 'other' }] } }),
      aCriterion({ id: 'c2', scope: { jql: 'labels = vip' } }),
    ];
    const facts = factsAt(anIssue(), minute(20), { outsideJql: new Set(['c2']) });
    expect([...compileCriteria(criteria, calendars)(facts, minute(20))]).toEqual([1, 0, 1, 0, 0]);
  });
});
