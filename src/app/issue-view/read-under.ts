import type { RecordOver } from '../../contract/records-view';
import { SEVERITIES } from '../../domain/escalation/severity';
import { isOpen } from '../../domain/escalation/stage';
import type { CallerDesk } from '../permit';
import type { Store } from '../ports/store';

/** More records over one work item than this are not looked through. */
const MOST_RECORDS = 25;

/**
 * The open records that a work item is linked to, the most severe first. Only those whose own subject the reader may browse: of
 * others nothing is said.
 */
export async function readUnder(
  store: Store,
  desk: Pick<CallerDesk, 'visible'>,
  issueId: string,
): Promise<readonly RecordOver[]> {
  const { rows } = await store.query('link', {
    index: 'by-issue',
    partition: [issueId],
    order: 'descending',
    limit: MOST_RECORDS,
  });
  if (rows.length === 0) return [];
  const refs = rows.map(({ row }) => ({ entity: 'escalation' as const, key: row.escId }));
  const heads = (await store.getMany(refs)).flatMap((head) =>
    head && isOpen(head.row.stage) && head.row.subjectId !== issueId ? [head.row] : [],
  );
  if (heads.length === 0) return [];
  const seen = await desk.visible(heads.map(({ subjectId }) => subjectId));
  return heads
    .flatMap(({ subjectId, stage, severity }): readonly RecordOver[] => {
      const words = seen.get(subjectId);
      return words ? [{ key: words.key, stage, severity }] : [];
    })
    .sort((a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity));
}
