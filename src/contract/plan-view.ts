import type { CustomerWord } from '../domain/escalation/escalation';
import type { Resource } from '../domain/escalation/plan';
import type { PlanChange } from '../domain/escalation/plan-difference';

/** The Jira work item that stands for an action, as the reader may see it; `hidden` says only that there is one. */
export interface ActionIssueView {
  readonly issueId: string;
  readonly key: string | null;
  readonly status: string | null;
  readonly done: boolean;
  readonly hidden: boolean;
}

export interface ActionView {
  readonly id: string;
  readonly title: string;
  readonly ownerId: string;
  readonly dueAt: number;
  readonly state: 'open' | 'doing' | 'done' | 'dropped';
  readonly droppedWhy: string | null;
  readonly issue: ActionIssueView | null;
}

/** When the plan was looked at last and is to be looked at again; null where no pace asks for it and nobody did. */
export interface PlanReviewView {
  readonly lastAt: number | null;
  readonly lastBy: string | null;
  readonly changed: boolean;
  /** Null while its clock rests, or nothing is due. */
  readonly dueAt: number | null;
  readonly overdue: boolean;
}

export interface PlanView {
  /** The first page of the actions, in the plan's order; `plan.page` has the others. */
  readonly actions: readonly ActionView[];
  /** What the reader owes and has not done, wherever it stands in the plan: of a great deal, what is due soonest. */
  readonly mine: readonly ActionView[];
  /** All actions, dropped ones included. */
  readonly total: number;
  /** What waits for a decision first, then the latest; `moreResources` are not shown. */
  readonly resources: readonly Resource[];
  readonly moreResources: number;
  readonly agreedAt: number | null;
  readonly agreedBy: string | null;
  readonly customerAgreed: CustomerWord | null;
  readonly review: PlanReviewView | null;
}

export interface PlanPage {
  readonly actions: readonly ActionView[];
  readonly total: number;
}

/** One kept revision of the plan; who made it and when is null where that was not kept yet. */
export interface PlanRevisionView {
  readonly revision: number;
  readonly by: string | null;
  readonly at: number | null;
  readonly actions: number;
}

export interface PlanComparison {
  readonly before: PlanRevisionView;
  readonly after: PlanRevisionView;
  readonly changes: readonly PlanChange[];
  /** Changes besides those sent; a plan of hundreds of actions may differ in all of them. */
  readonly more: number;
}
