import type { CustomerWord } from '../domain/escalation/escalation';
import type { Call } from './call';
import type { IssueView } from './issue-view';
import type { PlanComparison, PlanPage, PlanRevisionView } from './plan-view';

interface OnAction {
  readonly escalationId: string;
  readonly actionId: string;
}

interface OnPlan {
  readonly escalationId: string;
}

/** Calls of the action plan. */
export interface PlanCalls {
  readonly 'plan.edit-action': Call<
    OnAction & {
      readonly revision: number;
      readonly title: string;
      readonly ownerId: string;
      readonly dueAt: number;
    },
    IssueView
  >;
  readonly 'plan.move-action': Call<
    OnAction & { readonly revision: number; readonly direction: 'up' | 'down' },
    IssueView
  >;
  readonly 'plan.start-action': Call<OnAction, IssueView>;
  /** The owner of an action gives it another due time. */
  readonly 'plan.move-due': Call<OnAction & { readonly revision: number; readonly dueAt: number }, IssueView>;
  readonly 'plan.drop-action': Call<OnAction & { readonly words: string }, IssueView>;
  /** Lets an existing work item that the caller may see stand for an action. */
  readonly 'plan.link-action': Call<OnAction & { readonly issueKey: string }, IssueView>;
  /** Types of which the escalated work item's project has work items. */
  readonly 'plan.issue-types': Call<
    OnPlan,
    { readonly types: readonly { readonly id: string; readonly name: string }[] }
  >;
  /** Creates a work item for an action, as the caller, in the escalated work item's project. */
  readonly 'plan.create-issue': Call<OnAction & { readonly issueTypeId: string }, IssueView>;
  /** Moves the work item of a finished action to a done status, as the caller. */
  readonly 'plan.finish-issue': Call<OnAction, IssueView>;
  /** Work items of these actions were seen done: each is looked at again, and the action is done with it. */
  readonly 'plan.follow': Call<OnPlan & { readonly actionIds: readonly string[] }, IssueView>;
  readonly 'plan.ask-resource': Call<OnPlan & { readonly what: string }, IssueView>;
  readonly 'plan.decide-resource': Call<
    OnPlan & { readonly resourceId: string; readonly grant: boolean; readonly words: string },
    IssueView
  >;
  readonly 'plan.agreed-with-customer': Call<
    OnPlan & { readonly by: string; readonly how: CustomerWord['how'] },
    IssueView
  >;
  readonly 'plan.review': Call<OnPlan & { readonly changed: boolean; readonly words: string }, IssueView>;
  /** What becomes of a security level that would take the subject out of somebody's sight. */
  readonly 'security.decide': Call<
    OnPlan & { readonly choice: 'set' | 'try-again' | 'leave'; readonly words: string },
    IssueView
  >;
  /** Actions of the plan from the `from`th on, counted from 0. */
  readonly 'plan.page': Call<OnPlan & { readonly from: number }, PlanPage>;
  /** Kept revisions below `before` (null: from the newest), newest first. */
  readonly 'plan.revisions': Call<
    OnPlan & { readonly before: number | null },
    { readonly revisions: readonly PlanRevisionView[]; readonly more: boolean }
  >;
  readonly 'plan.compare': Call<OnPlan & { readonly before: number; readonly after: number }, PlanComparison>;
}
