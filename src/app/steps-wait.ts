import { MINUTE, type Instant } from '../domain/time';
import { STEP_RANKS, type AgendaRank } from './agenda-rank';
import type { Ports } from './ports/ports';

/** Longer than one sweep and its slack. */
const OVERDUE = 6 * MINUTE;

/** Do steps wait that came due a sweep ago or longer? Whatever can be done later is, until they are worked off. */
export async function stepsWait(ports: Ports, now: Instant): Promise<boolean> {
  for (const rank of STEP_RANKS) if (await isWaiting(ports, rank, now)) return true;
  return false;
}

/** The same for the mirrors of records, which go after all steps. */
export const mirrorsWait = (ports: Ports, now: Instant): Promise<boolean> => isWaiting(ports, 'mirror', now);

async function isWaiting(ports: Ports, rank: AgendaRank, now: Instant): Promise<boolean> {
  const to = now - OVERDUE;
  const { rows } = await ports.store.query('agenda', { index: 'by-rank', partition: [rank], to, limit: 1 });
  return rows.length > 0;
}
