import type { Store } from '../ports/store';
import type { WatchRow } from '../rows';

/** A work item is not proposed this often while it is watched. */
const LOOKED_AT = 50;

/** Of what criteria propose on a work item, that to which nobody has said that it is no case. Costs one query where something is proposed. */
export async function unanswered(
  store: Store,
  issueId: string,
  proposed: WatchRow['proposed'],
): Promise<WatchRow['proposed']> {
  if (proposed.length === 0) return proposed;
  const { rows } = await store.query('firing', {
    index: 'by-issue',
    partition: [issueId],
    order: 'descending',
    limit: LOOKED_AT,
  });
  return proposed.filter(({ criterionId }) => {
    const latest = rows.find(({ row }) => row.criterionId === criterionId);
    return latest?.row.state !== 'dismissed';
  });
}
