import { isOpen } from '../../domain/escalation/stage';
import { DAY, type Instant } from '../../domain/time';
import type { Store } from '../ports/store';
import type { EscalationRow } from '../rows';

/** So many of each: more than anybody gets done before they look again. */
const MOST = 100;
/** A review is due some days after the close. */
const REVIEWS_OF = 60 * DAY;

/** Heads of a project that need someone now, the most urgent first, as the index has them; then ended ones whose review is not done. */
export async function readNeedyHeads(
  store: Store,
  projectId: string,
  now: Instant,
): Promise<{ readonly heads: readonly EscalationRow[]; readonly more: boolean }> {
  const [open, ended] = await Promise.all([
    store.query('escalation', {
      index: 'by-project-ended',
      partition: [projectId, 'open'],
      to: now,
      order: 'ascending',
      limit: MOST,
    }),
    store.query('escalation', {
      index: 'by-project-ended',
      partition: [projectId, 'ended'],
      from: now - REVIEWS_OF,
      to: now,
      order: 'descending',
      limit: MOST,
    }),
  ]);
  const unreviewed = ended.rows.filter(({ row }) => !isOpen(row.stage) && row.deadlines.review !== undefined);
  return {
    heads: [...open.rows, ...unreviewed].map(({ row }) => row),
    more: open.cursor !== undefined,
  };
}
