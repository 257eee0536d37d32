import type { RecordOver } from '../../contract/records-view';
import type { Escalation } from '../../domain/escalation/escalation';
import { SEVERITIES, type Severity } from '../../domain/escalation/severity';
import { isOpen } from '../../domain/escalation/stage';
import type { CallerDesk } from '../permit';
import type { Store } from '../ports/store';

/** More records over one work item than this are not looked through. */
const MOST_RECORDS = 25;

/** The open records of other work items that this one is linked to, as stored: for whom they are is not asked. */
export async function headsOver(store: Store, issueId: string): Promise<readonly Escalation[]> {
  const { rows } = await store.query('link', {
    index: 'by-issue',
    partition: [issueId],
    order: 'descending',
    limit: MOST_RECORDS,
  });
  if (rows.length === 0) return [];
  const refs = rows.map(({ row }) => ({ entity: 'escalation' as const, key: row.escId }));
  return (await store.getMany(refs)).flatMap((head) =>
    head && isOpen(head.row.stage) && head.row.subjectId !== issueId ? [head.row] : [],
  );
}

/**
 * The open records that a work item is linked to, the most severe first. Only those whose own subject the reader may browse: of
 * others nothing is said.
 */
export async function readUnder(
  store: Store,
  desk: Pick<CallerDesk, 'visible'>,
  issueId: string,
): Promise<readonly RecordOver[]> {
  return seenOf(desk, await headsOver(store, issueId));
}

/** The most severe of them; null where there is none that the reader sees. */
export async function readGravest(
  store: Store,
  desk: Pick<CallerDesk, 'visible'>,
  issueId: string,
): Promise<RecordOver | null> {
  const [first] = await readUnder(store, desk, issueId);
  return first ?? null;
}

/** Those that are more severe than a work item's own open record: an issue under several escalations shows the most severe. */
export const graverThan = (
  own: Pick<Escalation, 'stage' | 'severity'> | null,
  heads: readonly Escalation[],
): readonly Escalation[] =>
  heads.filter(({ severity }) => !own || !isOpen(own.stage) || rank(severity) < rank(own.severity));

const rank = (severity: Severity): number => SEVERITIES.indexOf(severity);

/** Those whose own subject the reader may browse, the most severe first. */
export async function seenOf(
  desk: Pick<CallerDesk, 'visible'>,
  heads: readonly Escalation[],
): Promise<readonly RecordOver[]> {
  if (heads.length === 0) return [];
  const seen = await desk.visible(heads.map(({ subjectId }) => subjectId));
  return heads
    .flatMap(({ subjectId, stage, severity }): readonly RecordOver[] => {
      const words = seen.get(subjectId);
      return words ? [{ key: words.key, stage, severity }] : [];
    })
    .sort((a, b) => rank(a.severity) - rank(b.severity));
}
