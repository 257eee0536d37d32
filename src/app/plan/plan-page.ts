import type { PlanPage } from '../../contract/plan-view';
import { done, fail, type Result } from '../../domain/problem';
import { actionsView } from '../issue-view/plan-view';
import { partKey } from '../load-escalation';
import type { EscalationPermit } from '../permit';
import type { Ports } from '../ports/ports';

const PAGE = 25;

/** Actions of a plan from one on, with their owners and states as they are now. */
export async function planPage(
  { store }: Ports,
  { escalationId, desk }: EscalationPermit,
  from: number,
): Promise<Result<PlanPage>> {
  const plan = await store.get('part', partKey(escalationId, 'plan'));
  if (plan?.row.name !== 'plan') return fail('not-found', 'the escalation has no plan');
  const { actions } = plan.row.body;
  const page = actions.slice(from, from + PAGE);
  const duties = await store.getMany(page.map(({ id }) => ({ entity: 'duty' as const, key: id })));
  const known = new Map(duties.flatMap((duty) => (duty ? [[duty.key, duty.row] as const] : [])));
  return done({ actions: await actionsView(page, known, desk), total: actions.length });
}
