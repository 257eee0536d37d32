import type { Duty } from '../../domain/escalation/duty';
import type { Store } from '../ports/store';

const PAGE = 100;

/** All that is or was owed in an escalation. */
export async function readDuties(store: Store, escalationId: string): Promise<readonly Duty[]> {
  const duties: Duty[] = [];
  let cursor: string | undefined;
  do {
    const found = await store.query('duty', {
      index: 'by-escalation',
      partition: [escalationId],
      limit: PAGE,
      ...(cursor === undefined ? {} : { cursor }),
    });
    duties.push(...found.rows.map(({ row }) => row));
    cursor = found.cursor;
  } while (cursor !== undefined);
  return duties;
}
