import type { StepResult } from '../../src/domain/audit/conformance';
import type { ReviewView, ReviewWordsView } from '../../src/contract/review-view';
import { HOUR } from '../../src/domain/time';
import { NOW } from './an-issue-view';

/** The plan, which is due in an hour. */
export const aStep = (given: Partial<StepResult> = {}): StepResult => ({
  step: 'plan',
  state: 'not-due',
  dueAt: NOW + HOUR,
  evidence: null,
  inOrder: true,
  role: 'manager',
  rightRole: null,
  waiver: null,
  ...given,
});

/** A review that nobody has begun, due in an hour, an hour after closing. */
export const aReview = (given: Partial<ReviewWordsView> = {}): ReviewWordsView => ({
  happened: '',
  wentWell: '',
  causes: '',
  outcome: null,
  revision: 0,
  dueAt: NOW + HOUR,
  completedAt: null,
  completedBy: null,
  preventive: [],
  problem: null,
  ageMs: HOUR,
  problemAgeMs: null,
  others: [],
  stars: null,
  ...given,
});

/** How an escalation that runs goes. */
export const aReviewView = (given: Partial<ReviewView> = {}): ReviewView => ({
  now: NOW,
  trend: { set: null, proposed: { value: 'steady', lastDay: 0, dayBefore: 0 } },
  steps: [aStep()],
  cut: false,
  review: null,
  ...given,
});
