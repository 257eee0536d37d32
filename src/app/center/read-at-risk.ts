import type { Upcoming } from '../../contract/issue-view';
import { isLive } from '../../domain/criteria/criterion';
import type { PolicySet } from '../../domain/policy/policy-set';
import { DAY } from '../../domain/time';
import type { Instant } from '../../domain/time';
import type { Store } from '../ports/store';
import type { WatchRow } from '../rows';

const HORIZON = DAY;
const LOOKED_AT = 100;
const MOST_AT_RISK = 20;
/** What else is read beside so many fits into the same request. */
const AT_ONCE = 20;

export type RiskItem = Upcoming & { readonly issueId: string; readonly mode: 'propose' | 'start' };

/** What may escalate within a day if nobody acts, soonest first, each work item once; among them some that are escalated already. */
export async function readUpcoming(
  store: Store,
  projectId: string,
  policies: PolicySet,
  now: Instant,
): Promise<readonly RiskItem[]> {
  const { rows } = await store.query('watch', {
    index: 'by-change',
    partition: [projectId],
    to: now + HORIZON,
    order: 'ascending',
    limit: LOOKED_AT,
  });
  return rows.flatMap(({ row }) => soonest(row, policies.criteria, now)).sort((a, b) => a.at - b.at);
}

/** What tells of the soonest whether they are escalated. */
export const upcomingRefs = (upcoming: readonly RiskItem[]) =>
  upcoming.slice(0, AT_ONCE).map(({ issueId }) => ({ entity: 'subject' as const, key: issueId }));

/** Those that are not escalated, as many as are shown. */
export async function atRiskOf(store: Store, upcoming: readonly RiskItem[]): Promise<readonly RiskItem[]> {
  const found: RiskItem[] = [];
  for (let from = 0; from < upcoming.length && found.length < MOST_AT_RISK; from += AT_ONCE) {
    const some = upcoming.slice(from, from + AT_ONCE);
    const subjects = await store.getMany(upcomingRefs(some));
    found.push(...some.filter((_, index) => (subjects[index]?.row.openId ?? null) === null));
  }
  return found.slice(0, MOST_AT_RISK);
}

function soonest(
  { issueId, upcoming }: WatchRow,
  criteria: PolicySet['criteria'],
  now: Instant,
): readonly RiskItem[] {
  return upcoming
    .flatMap((item) => {
      const criterion = criteria[item.criterionId]?.body;
      if (!criterion || !isLive(criterion) || item.at > now + HORIZON) return [];
      return [{ ...item, issueId, name: criterion.name, mode: criterion.mode }];
    })
    .sort((a, b) => a.at - b.at)
    .slice(0, 1);
}
