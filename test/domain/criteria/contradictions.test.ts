import { describe, expect, it } from '@jest/globals';
import { fc } from '../../support/properties';
import { contradictions } from '../../../src/domain/criteria/contradictions';
import { NO_MEMORY } from '../../../src/domain/criteria/criterion';
import { evaluate } from '../../../src/domain/criteria/evaluate';
import { factsAt } from '../../../src/domain/criteria/facts-at';
import { MINUTE } from '../../../src/domain/time';
import { START } from './an-issue';
import { anyCriterion, calendars } from './any-criterion';
import { anyHistory } from './any-history';

describe('what is called contradictory', () => {
  it('is never met by any issue, and what is called certain is met by every issue whose facts are known', () => {
    fc.assert(
      fc.property(
        anyCriterion,
        anyHistory,
        fc.integer({ min: 0, max: 900 * MINUTE }),
        (criterion, history, after) => {
          const messages = contradictions(criterion).map(
            (problem) => problem.path === 'when' && problem.message,
          );
          if (messages.length === 0) return;
          const now = START + after;
          const decision = evaluate(criterion, factsAt(history, now), NO_MEMORY, now, calendars);
          if (decision.outOfScope !== null || decision.why.some((reason) => reason.held === 'unknown'))
            return;
          if (messages.some((message) => message !== false)) {
            expect(decision.met).toBe(
              messages.some((message) => message !== false && message.includes('always')),
            );
          }
        },
      ),
      { numRuns: 500 },
    );
  });
});
