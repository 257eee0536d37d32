import type { ProcessStep } from '../domain/audit/process-step';
import type { Trend } from '../domain/insight/trend';
import type { ReviewWords } from '../domain/review/review-part';
import type { Call, OnEscalation } from './call';
import type { IssueView } from './issue-view';
import type { ReviewView } from './review-view';

/** Calls about how an escalation goes and went. */
export interface ReviewCalls {
  readonly 'review.view': Call<OnEscalation, ReviewView>;
  /** `also`: other escalations of the project whose reviews are completed with the same words. */
  readonly 'review.save': Call<
    OnEscalation &
      ReviewWords & {
        readonly revision: number;
        readonly complete: boolean;
        readonly also: readonly string[];
      },
    IssueView
  >;
  readonly 'review.add-preventive': Call<
    OnEscalation & { readonly title: string; readonly ownerId: string; readonly dueAt: number },
    IssueView
  >;
  readonly 'review.complete-preventive': Call<OnEscalation & { readonly actionId: string }, IssueView>;
  readonly 'review.link-problem': Call<OnEscalation & { readonly issueKey: string }, IssueView>;
  readonly 'review.create-problem': Call<
    OnEscalation & { readonly summary: string; readonly text: string },
    IssueView
  >;
  readonly 'trend.set': Call<OnEscalation & { readonly trend: Trend; readonly words: string }, IssueView>;
  readonly 'step.waive': Call<
    OnEscalation & { readonly step: ProcessStep; readonly words: string; readonly until: number | null },
    IssueView
  >;
}
