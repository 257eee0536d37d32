import type { Store } from '../ports/store';
import type { WatchRow } from '../rows';
import { latestFirings } from './latest-firings';

/** Of what criteria propose on a work item, that to which nobody has said that it is no case. Costs one query where something is proposed. */
export async function unanswered(
  store: Store,
  issueId: string,
  proposed: WatchRow['proposed'],
): Promise<WatchRow['proposed']> {
  if (proposed.length === 0) return proposed;
  const latest = await latestFirings(store, issueId);
  return proposed.filter(({ criterionId }) => latest.get(criterionId)?.row.state !== 'dismissed');
}
