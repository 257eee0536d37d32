import { readPortalState } from '../../domain/portal/portal-state';
import { DAY } from '../../domain/time';
import { portalKind } from '../portal/portal-row';
import type { Store } from '../ports/store';
import type { FoundPage } from './found-page';
import type { ReportWork } from './report-work';

const PAGE = 100;
/** Jira is asked who rated this often: what it finds costs a point each. */
const EVERY = DAY;

/** Escalations that customers rated in the portal since. */
export async function ratedInPortal(
  { ports, projectId }: ReportWork,
  cursor: string | null,
  from: number,
): Promise<FoundPage> {
  const page = await ports.store.query('job', {
    index: 'by-kind',
    partition: [portalKind(projectId)],
    from,
    order: 'ascending',
    limit: PAGE,
    ...(cursor === null ? {} : { cursor }),
  });
  const records = page.rows.flatMap(({ row }) =>
    Object.entries(readPortalState(row.body).ratings).flatMap(([id, { at }]) => (at >= from ? [id] : [])),
  );
  return { records, cursor: page.cursor };
}

/** Escalations of work items that were rated in Jira since it was last asked; once a day. */
export async function ratedInJira(
  { ports, projectId, state }: ReportWork,
  cursor: string | null,
): Promise<FoundPage> {
  const now = ports.clock.now();
  if (cursor === null && now - state.ratedTo < EVERY) return { records: [], cursor: undefined };
  const since = state.ratedTo === 0 ? state.doneTo : state.ratedTo;
  const page = await ports.desk.quality.ratedSince(projectId, since, cursor);
  const records = await escalationsOf(ports.store, page.issueIds);
  const isLast = page.cursor === null;
  return {
    records,
    reread: records,
    ...(isLast ? { ratedTo: now } : {}),
    cursor: page.cursor ?? undefined,
  };
}

/** A rating is of the work item's latest escalation. */
async function escalationsOf(store: Store, issueIds: readonly string[]): Promise<readonly string[]> {
  const subjects = await store.getMany(issueIds.map((key) => ({ entity: 'subject' as const, key })));
  return subjects.flatMap((subject) => subject?.row.openId ?? subject?.row.lastId ?? []);
}
