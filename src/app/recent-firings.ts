import { HOUR, type Instant } from '../domain/time';
import type { Ports } from './ports/ports';
import type { Write } from './ports/store';
import type { JobRow } from './rows';

/** More than any cap; the brake needs no longer memory. */
const MOST_KEPT = 100;

const capKey = (criterionId: string): string => `cap:${criterionId}`;

/**
 * When a criterion fired within the last hour, on any issue: what its cap counts. A small row of the engine's books, written along
 * with each firing; of two firings in one instant it may keep one, and the cap is a brake, not a promise.
 */
export async function recentFirings(ports: Ports, criterionId: string): Promise<readonly Instant[]> {
  const stored = await ports.store.get('job', capKey(criterionId));
  const since = ports.clock.now() - HOUR;
  const body: unknown = stored?.row.body;
  return Array.isArray(body) ? body.filter((at): at is Instant => typeof at === 'number' && at > since) : [];
}

/** The row that remembers one more firing. */
export function rememberFiring(criterionId: string, recent: readonly Instant[], now: Instant): JobRow {
  return {
    id: capKey(criterionId),
    kind: 'cap',
    state: 'live',
    at: now,
    body: [...recent, now].slice(-MOST_KEPT),
  };
}

export const rememberFiringWrite = (row: JobRow): Write => ({ put: 'job', key: row.id, row, rev: 0 });
