import type { Upcoming } from '../../contract/issue-view';
import { isLive } from '../../domain/criteria/criterion';
import { DAY } from '../../domain/time';
import type { Instant } from '../../domain/time';
import { loadPolicies } from '../load-policies';
import type { Store } from '../ports/store';
import type { WatchRow } from '../rows';

const HORIZON = DAY;
const LOOKED_AT = 100;
const SHOWN = 25;

export type RiskItem = Upcoming & { readonly issueId: string; readonly mode: 'propose' | 'start' };

/** What will escalate within a day if nobody acts, soonest first, each work item once; what is escalated already is left out. */
export async function readAtRisk(
  store: Store,
  projectId: string,
  now: Instant,
): Promise<readonly RiskItem[]> {
  const { rows } = await store.query('watch', {
    index: 'by-change',
    partition: [projectId],
    to: now + HORIZON,
    order: 'ascending',
    limit: LOOKED_AT,
  });
  const watched = rows
    .map(({ row }) => row)
    .filter(({ upcoming }) => upcoming.some((item) => near(item, now)));
  if (watched.length === 0) return [];
  const [policies, subjects] = await Promise.all([
    loadPolicies(store, projectId),
    store.getMany(watched.map(({ issueId }) => ({ entity: 'subject' as const, key: issueId }))),
  ]);
  return watched
    .filter((_, index) => (subjects[index]?.row.openId ?? null) === null)
    .flatMap((watch) => soonest(watch, policies.criteria, now))
    .sort((a, b) => a.at - b.at)
    .slice(0, SHOWN);
}

const near = ({ at }: { readonly at: Instant }, now: Instant): boolean => at <= now + HORIZON;

function soonest(
  { issueId, upcoming }: WatchRow,
  criteria: Awaited<ReturnType<typeof loadPolicies>>['criteria'],
  now: Instant,
): readonly RiskItem[] {
  return upcoming
    .flatMap((item) => {
      const criterion = criteria[item.criterionId]?.body;
      if (!criterion || !isLive(criterion) || !near(item, now)) return [];
      return [{ ...item, issueId, name: criterion.name, mode: criterion.mode }];
    })
    .sort((a, b) => a.at - b.at)
    .slice(0, 1);
}
