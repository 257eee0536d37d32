import { expect, it } from '@jest/globals';
import { whyStale } from '../../../src/app/why-stale';
import { anEscalation } from '../../support/an-escalation';

it('a reminder to review the plan is not sent any more once somebody has looked', () => {
  const review = {
    reviewedBy: 'mona',
    changed: false,
    remindedFor: 100,
    overdueFor: null,
    kept: 1,
    missed: 0,
  };
  const reviewedAt = (at: number) =>
    anEscalation({ stage: 'acting', planReview: { ...review, reviewedAt: at } });
  expect(whyStale(reviewedAt(150), 'plan-review-reminder', { since: 100 })).toBe('the plan was reviewed');
  expect(whyStale(reviewedAt(150), 'plan-review-overdue', { since: 150 })).toBeNull();
});
