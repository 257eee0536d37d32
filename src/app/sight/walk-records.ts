import { FAR } from '../../domain/time';
import { LOOK_BUDGET_MS } from '../look-budget';
import type { Ports } from '../ports/ports';
import type { StoreQuery } from '../ports/store';
import type { EscalationRow } from '../rows';

const PAGE = 50;

/** Every record of a project, or of the site where none is named, that waits for anything: open, or closed and owed a review. */
const waitingRecords = (projectId: string | null): readonly StoreQuery[] => {
  const of = (life: string): StoreQuery =>
    projectId === null
      ? { index: 'by-life-due', partition: [life], limit: PAGE }
      : { index: 'by-project-due', partition: [projectId, life], limit: PAGE };
  return [of('open'), { ...of('ended'), to: FAR - 1 }];
};

/**
 * Goes through the records that wait for anything, a page at a time. Answers false when time did not reach all of them: whatever was done
 * is to show in the record, so that the next walk passes over it.
 */
export async function walkRecords(
  ports: Ports,
  projectId: string | null,
  concerns: (head: EscalationRow) => boolean,
  work: (heads: readonly EscalationRow[]) => Promise<void>,
): Promise<boolean> {
  for (const query of waitingRecords(projectId)) {
    let cursor: string | undefined;
    do {
      const page = await ports.store.query('escalation', {
        ...query,
        ...(cursor === undefined ? {} : { cursor }),
      });
      const heads = page.rows.map(({ row }) => row).filter(concerns);
      if (heads.length > 0) await work(heads);
      if (ports.clock.remainingMs() < LOOK_BUDGET_MS) return false;
      cursor = page.cursor;
    } while (cursor !== undefined);
  }
  return true;
}

/** Works them one after the other, as far as this invocation's time reaches; the rest is found by the next walk. */
export async function eachInTime(
  { clock }: Pick<Ports, 'clock'>,
  heads: readonly EscalationRow[],
  work: (head: EscalationRow) => Promise<void>,
): Promise<void> {
  for (const head of heads) {
    if (clock.remainingMs() < LOOK_BUDGET_MS) return;
    await work(head);
  }
}
