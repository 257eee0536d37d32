import type { PlanComparison, PlanRevisionView } from '../../contract/plan-view';
import type { PlanPart } from '../../domain/escalation/plan';
import { planDifference } from '../../domain/escalation/plan-difference';
import { done, fail, type Result } from '../../domain/problem';
import { partKey } from '../load-escalation';
import type { EscalationPermit } from '../permit';
import type { Ports } from '../ports/ports';
import type { Store } from '../ports/store';

const PAGE = 10;
/** So many differing actions are sent: what two people look at side by side, and small enough for one answer. */
const MOST_CHANGES = 100;

/** The kept revisions of a plan, newest first, a page at a time. */
export async function planRevisions(
  { store }: Ports,
  { escalationId }: EscalationPermit,
  before: number | null,
): Promise<Result<{ readonly revisions: readonly PlanRevisionView[]; readonly more: boolean }>> {
  const newest = await newestRevision(store, escalationId);
  const from = before === null ? newest : Math.min(before - 1, newest);
  const numbers = Array.from({ length: Math.min(PAGE, Math.max(0, from)) }, (_, index) => from - index);
  const plans = await Promise.all(
    numbers.map((revision) => readRevision(store, escalationId, revision, newest)),
  );
  const revisions = plans.flatMap((plan, index) => (plan ? [revisionView(numbers[index] ?? 0, plan)] : []));
  return done({ revisions, more: from > PAGE });
}

/** Two revisions of a plan side by side. */
export async function comparePlan(
  { store }: Ports,
  { escalationId }: EscalationPermit,
  asked: { readonly before: number; readonly after: number },
): Promise<Result<PlanComparison>> {
  const newest = await newestRevision(store, escalationId);
  const [before, after] = await Promise.all([
    readRevision(store, escalationId, asked.before, newest),
    readRevision(store, escalationId, asked.after, newest),
  ]);
  if (!before || !after) return fail('not-found', 'there is no such revision of the plan');
  const changes = planDifference(before, after);
  return done({
    before: revisionView(asked.before, before),
    after: revisionView(asked.after, after),
    changes: changes.slice(0, MOST_CHANGES),
    more: Math.max(0, changes.length - MOST_CHANGES),
  });
}

async function newestRevision(store: Store, escalationId: string): Promise<number> {
  return (await store.get('part', partKey(escalationId, 'plan')))?.rev ?? 0;
}

/** The newest revision is the current row: it is kept beside it only once there is a second one. */
async function readRevision(
  store: Store,
  escalationId: string,
  revision: number,
  newest: number,
): Promise<PlanPart | undefined> {
  const found = await store.get('part', partKey(escalationId, 'plan', revision === newest ? 0 : revision));
  return found?.row.name === 'plan' ? found.row.body : undefined;
}

const revisionView = (revision: number, plan: PlanPart): PlanRevisionView => ({
  revision,
  by: plan.changed?.by ?? null,
  at: plan.changed?.at ?? null,
  actions: plan.actions.filter(({ dropped }) => !dropped).length,
});
