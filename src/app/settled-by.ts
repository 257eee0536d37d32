import type { Instant } from '../domain/time';
import type { Store } from './ports/store';
import type { Rows } from './rows';

/**
 * The escalation of this subject that had not ended yet when a criterion came due; null when there was none. A firing that is found
 * late, after its event was lost, belongs to the escalation it would have joined in time, and starts no new one.
 */
export async function settledBy(
  store: Store,
  subject: Rows['subject'] | undefined,
  dueAt: Instant,
): Promise<string | null> {
  const lastId = subject?.lastId ?? null;
  if (lastId === null || subject?.openId !== null) return null;
  const endedAt = (await store.get('escalation', lastId))?.row.endedAt ?? null;
  return endedAt !== null && endedAt >= dueAt ? lastId : null;
}
