import type { Instant } from '../domain/time';
import { rankOf, type AgendaRank } from './agenda-rank';
import { nextHour, readLedger, SPENDABLE_POINTS, type Ledger } from './points-ledger';
import type { Ports } from './ports/ports';
import type { Stored } from './ports/store';

/** How much of the site's hourly share is open to a severity (rank 0 the most severe): what is less severe leaves room for what is more. */
const OPEN_TO_RANK = [1, 0.97, 0.94, 0.91] as const;
/** The mirror of a record for others to read waits longer than anything that a person waits for. */
export const OPEN_TO_MIRRORS = 0.85;
/** What an event, a watch or the reconcile may use: a step that came due goes before a look for new ones. */
export const OPEN_TO_LOOKS = 0.88;
/** What the repair may use while steps that came due wait: it looks at what already was told late. */
export const OPEN_TO_REPAIR_UNDER_LOAD = 0.1;
/** What the repair may use while only mirrors wait. */
export const OPEN_TO_REPAIR_BESIDE_MIRRORS = 0.5;
/** What a first import may use. */
export const OPEN_TO_IMPORTS = 0.6;

/** May background work of this rank spend points now, and if not, from when on? */
export interface Pace extends Ledger {
  /** In epoch ms; at most now when it may. */
  opensAt(share: number): Instant;
}

/** How much of the share is open to what an agenda row names. */
export const shareOf = ({ row }: Stored<'agenda'>): number => shareOfRank(rankOf(row));

export function shareOfRank(rank: AgendaRank): number {
  if (rank === 'mirror') return OPEN_TO_MIRRORS;
  return rank.startsWith('watch') ? OPEN_TO_LOOKS : (OPEN_TO_RANK[Number(rank)] ?? OPEN_TO_LOOKS);
}

/** How much the site has spent of its share, and whether it must stand still. One read of the storage. */
export async function readPace(ports: Ports): Promise<Pace> {
  const now = ports.clock.now();
  const ledger = await readLedger(ports.store, now);
  return {
    ...ledger,
    opensAt: (share) =>
      Math.max(ledger.stoppedUntil, ledger.points < share * SPENDABLE_POINTS ? 0 : nextHour(now)),
  };
}
