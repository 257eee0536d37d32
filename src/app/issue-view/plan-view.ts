import type { ActionIssueView, ActionView, PlanReviewView, PlanView } from '../../contract/plan-view';
import type { DueAfter } from '../../domain/escalation/due-after';
import type { Duty } from '../../domain/escalation/duty';
import type { Escalation } from '../../domain/escalation/escalation';
import type { PlanAction, PlanPart } from '../../domain/escalation/plan';
import { planReviewDue } from '../../domain/escalation/plan-review';
import type { PinnedPolicy } from '../../domain/policy/policy-set';
import { FAR, type Instant } from '../../domain/time';
import type { CallerDesk } from '../permit';

/** A surface opens with so many of the plan's first actions and of its resources; `load-record` adds what the reader owes besides. */
const ACTIONS_SHOWN = 15;
const MOST_RESOURCES = 10;

const NONE = new Map<string, never>();

/** The actions that everybody's view opens with. */
export const firstActions = ({ actions }: PlanPart): readonly PlanAction[] => actions.slice(0, ACTIONS_SHOWN);

/** What `by` may still owe of the others, in the plan's order. */
export const ownBehind = ({ actions }: PlanPart, by: string): readonly PlanAction[] =>
  actions.slice(ACTIONS_SHOWN).filter(({ ownerId, dropped }) => ownerId === by && !dropped);

/** The plan as a surface opens with it. */
export async function planView(
  plan: PlanPart,
  duties: ReadonlyMap<string, Duty>,
  by: string,
  desk: CallerDesk,
): Promise<Omit<PlanView, 'review'>> {
  const own = ownBehind(plan, by).filter(({ id }) => duties.has(id));
  const shown = await actionsView([...firstActions(plan), ...own], duties, desk);
  return {
    actions: shown.slice(0, ACTIONS_SHOWN),
    mine: shown.filter(({ ownerId, state }) => ownerId === by && (state === 'open' || state === 'doing')),
    total: plan.actions.length,
    resources: shownResources(plan),
    moreResources: Math.max(0, plan.resources.length - MOST_RESOURCES),
    agreedAt: plan.agreedAt,
    agreedBy: plan.agreedBy,
    customerAgreed: plan.customerAgreed,
  };
}

/** What waits for a decision first, then the latest. */
function shownResources({ resources }: PlanPart): PlanPart['resources'] {
  const waiting = resources.filter(({ state }) => state === 'asked');
  const decided = resources.filter(({ state }) => state !== 'asked').reverse();
  return [...waiting, ...decided].slice(0, MOST_RESOURCES);
}

/** The plan's words with the duties of the same ids, and the work items that stand for them; Jira is asked only when there are any. */
export async function actionsView(
  actions: readonly PlanAction[],
  duties: ReadonlyMap<string, Duty>,
  desk: CallerDesk,
): Promise<readonly ActionView[]> {
  const issueIds = actions.flatMap(({ issueId }) => (issueId === undefined ? [] : [issueId]));
  const seen = issueIds.length === 0 ? NONE : await desk.workItems(issueIds);
  return actions.map(({ id, title, dropped, issueId }) => {
    const duty = duties.get(id);
    if (!duty) throw new Error('An action of a plan is stored without its duty');
    return {
      id,
      title,
      ownerId: duty.holder,
      dueAt: duty.dueAt,
      state: duty.state === 'open' && duty.startedAt !== undefined ? 'doing' : duty.state,
      droppedWhy: dropped?.words ?? null,
      issue: issueId === undefined ? null : issueView(issueId, seen.get(issueId)),
    };
  });
}

const issueView = (
  issueId: string,
  seen: { readonly key: string; readonly status: string; readonly done: boolean } | undefined,
): ActionIssueView =>
  seen
    ? { issueId, key: seen.key, status: seen.status, done: seen.done, hidden: false }
    : { issueId, key: null, status: null, done: false, hidden: true };

/** When the plan was looked at last, and is to be looked at again. */
export function planReviewView(
  head: Escalation,
  pinned: PinnedPolicy,
  after: DueAfter,
  now: Instant,
): PlanReviewView | null {
  const due = planReviewDue(head, pinned, after);
  const review = head.planReview;
  if (!due && !review?.reviewedAt) return null;
  const dueAt = due && due.dueAt < FAR ? due.dueAt : null;
  return {
    lastAt: review?.reviewedAt ?? null,
    lastBy: review?.reviewedBy ?? null,
    changed: review?.changed ?? false,
    dueAt,
    overdue: due !== undefined && (due.overdue || due.dueAt <= now),
  };
}
