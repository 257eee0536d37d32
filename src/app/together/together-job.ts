import { readWish, type TogetherWish } from '../../domain/escalation/together-wish';
import type { Store, Stored } from '../ports/store';

export interface TogetherJob {
  readonly id: string;
  readonly stopped: boolean;
  readonly wish: TogetherWish;
}

const TOGETHER = 'together';

/** The wish of one form of one person: sent twice, it is the same job. */
export const togetherId = (escalationId: string, requestId: string): string =>
  `${TOGETHER}:${escalationId}:${requestId}`;

/** The kind of a record's wishes: an index finds them by it. */
export const togetherKind = (escalationId: string): string => `${TOGETHER}:${escalationId}`;

/** @throws when the row does not hold what was written into it. */
export function jobOf({ key, row }: Stored<'job'>): TogetherJob {
  const wish = readWish(row.body);
  if (!wish.ok) throw new Error(`job ${key} does not hold a wish`);
  return { id: key, stopped: row.state === 'stopped', wish: wish.value };
}

/** Undefined when there is no such job. */
export async function readTogether(store: Store, jobId: string): Promise<TogetherJob | undefined> {
  const found = await store.get('job', jobId);
  return found && jobOf(found);
}
