import type { PinnedPolicy } from '../policy/policy-set';
import { FAR, type Instant } from '../time';
import type { Draft } from './draft';
import type { DueAfter } from './due-after';
import type { Escalation, PlanReview } from './escalation';
import { restingAfter } from './rest';

const NO_REVIEW: PlanReview = {
  reviewedAt: null,
  reviewedBy: null,
  changed: false,
  remindedFor: null,
  overdueFor: null,
  kept: 0,
  missed: 0,
};

const REMIND_AT = 0.8;

/** When the plan is to be looked at again, and whether that was reminded of or missed; undefined where no pace asks, or nothing is agreed. */
export function planReviewDue(
  head: Escalation,
  pinned: PinnedPolicy,
  after: DueAfter,
):
  | {
      readonly since: Instant;
      readonly remindAt: Instant;
      readonly dueAt: Instant;
      readonly reminded: boolean;
      readonly overdue: boolean;
    }
  | undefined {
  const pace = pinned.targets[head.severity].planReview;
  if (!pace || head.stage !== 'acting' || head.planAgreedAt === null) return undefined;
  const review = head.planReview ?? NO_REVIEW;
  // A relapse begins the work anew, and the pace with it.
  const since = Math.max(head.planAgreedAt, review.reviewedAt ?? 0, head.stageSince);
  const counted = restingAfter(head, 'plan', after);
  const remindAfter = { ...pace, minutes: Math.max(1, Math.floor(pace.minutes * REMIND_AT)) };
  return {
    since,
    remindAt: counted(since, remindAfter),
    dueAt: counted(since, pace),
    reminded: review.remindedFor === since,
    overdue: review.overdueFor === since,
  };
}

/** The pace came near or passed: the manager is reminded once, and told once that it is late. */
export function chasePlanReview(
  draft: Draft,
  pinned: PinnedPolicy,
  after: DueAfter,
  late: { readonly lateMs: number },
): void {
  const { next, now } = draft;
  const due = planReviewDue(next, pinned, after);
  if (!due || due.dueAt >= FAR) return;
  const before = next.planReview ?? NO_REVIEW;
  const missed = now >= due.dueAt;
  draft.set({
    planReview: {
      ...before,
      remindedFor: due.since,
      ...(missed ? { overdueFor: due.since, missed: before.missed + 1 } : {}),
    },
  });
  draft.line(missed ? 'plan-review-overdue' : 'plan-review-reminded', { dueAt: due.dueAt, ...late });
  const say = missed ? 'plan-review-overdue' : 'plan-review-reminder';
  draft.tell(`${say}:${due.since}`, [next.managerId], say, { dueAt: due.dueAt, since: due.since });
}

/** Somebody looked at the plan: the pace runs anew. */
export function reviewPlan(
  draft: Draft,
  by: string,
  changed: boolean,
  words: string,
  pinned: PinnedPolicy,
  after: DueAfter,
): void {
  const { next, now } = draft;
  const due = planReviewDue(next, pinned, after);
  const before = next.planReview ?? NO_REVIEW;
  const missedNow = due !== undefined && !due.overdue && now > due.dueAt;
  const kept = due !== undefined && !due.overdue && !missedNow;
  draft.set({
    planReview: {
      ...before,
      reviewedAt: now,
      reviewedBy: by,
      changed,
      kept: before.kept + (kept ? 1 : 0),
      missed: before.missed + (missedNow ? 1 : 0),
    },
  });
  draft.line('plan-reviewed', { outcome: changed ? 'changed' : 'unchanged', words });
}
