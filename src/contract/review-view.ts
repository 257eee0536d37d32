import type { StepResult } from '../domain/audit/conformance';
import type { Duty } from '../domain/escalation/duty';
import type { ProposedTrend } from '../domain/insight/trend';
import type { ReviewPart, ReviewWords } from '../domain/review/review-part';

/** Another escalation whose review may be completed with the same words. */
export interface OtherReview {
  readonly escalationId: string;
  /** `SUP-142 E1` */
  readonly name: string;
  readonly summary: string;
}

export interface PreventiveView {
  readonly id: string;
  readonly title: string;
  readonly ownerId: string;
  readonly dueAt: number;
  readonly state: Duty['state'];
}

/** The review of a closed escalation. Ages are in ms: until now, or until the review was completed. */
export interface ReviewWordsView extends ReviewWords {
  /** To be handed back with a save, so that nobody overwrites what they have not seen. */
  readonly revision: number;
  readonly dueAt: number | null;
  readonly completedAt: number | null;
  readonly completedBy: string | null;
  readonly preventive: readonly PreventiveView[];
  readonly problem: {
    readonly issueId: string;
    readonly key: string | null;
    readonly summary: string | null;
    readonly hidden: boolean;
  } | null;
  /** The RCA age: since closing, and since the problem was opened. */
  readonly ageMs: number;
  readonly problemAgeMs: number | null;
  readonly others: readonly OtherReview[];
  /** How the customer rated in the portal how it was handled, 1 to 5; null while nobody did. */
  readonly stars: number | null;
}

/** How an escalation goes and went: its trend, whether the process is followed, and its review once it is closed. */
export interface ReviewView {
  readonly now: number;
  readonly trend: { readonly set: ReviewPart['trend']; readonly proposed: ProposedTrend | null };
  readonly steps: readonly StepResult[];
  /** The journal is longer than what was looked at. */
  readonly cut: boolean;
  readonly review: ReviewWordsView | null;
}
