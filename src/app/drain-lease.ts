import { MINUTE, type Instant } from '../domain/time';
import { numberIn } from './points-ledger';
import type { Ports } from './ports/ports';
import type { Stored } from './ports/store';
import type { JobRow } from './rows';

/** Longer than the hard timeout of the function that drains (55 s). */
const DRAIN_LEASE_MS = MINUTE;
/** What failed is left alone this long, so that it does not keep what waits behind it from its turn. */
const SHUNNED_FOR = 10 * MINUTE;
const MOST_SHUNNED = 200;

/** The one row by which drains know of one another, and of what they could not do. */
export interface DrainLease {
  readonly rev: number;
  /** Keys whose look failed lately, with the instant. */
  readonly shunned: Readonly<Record<string, Instant>>;
}

const ID = 'drain';

const leaseRow = (at: Instant, until: Instant, shunned: DrainLease['shunned']): JobRow => ({
  id: ID,
  kind: 'drain',
  state: until > at ? 'running' : 'idle',
  at,
  body: { until, shunned },
});

/** Takes the lease, or undefined while another drain holds it. */
export async function takeDrainLease(ports: Ports): Promise<DrainLease | undefined> {
  const now = ports.clock.now();
  if (!(await ports.store.get('job', ID))) await ports.store.create('job', ID, leaseRow(now, 0, {}));
  const stored = await ports.store.get('job', ID);
  if (!stored || numberIn(stored.row.body, 'until') > now) return undefined;
  const shunned = shunnedIn(stored, now);
  const row = leaseRow(now, now + DRAIN_LEASE_MS, shunned);
  const outcome = await ports.store.transact([{ put: 'job', key: ID, row, rev: stored.rev }]);
  return outcome === 'applied' ? { rev: stored.rev + 1, shunned } : undefined;
}

/** Gives the lease back, with what failed under it. */
export async function endDrainLease(
  ports: Ports,
  lease: DrainLease,
  failed: readonly string[],
): Promise<void> {
  const now = ports.clock.now();
  const newly = failed.map((key) => [key, now] as const);
  const all = [...Object.entries(lease.shunned), ...newly].slice(-MOST_SHUNNED);
  const row = leaseRow(now, 0, Object.fromEntries(all));
  await ports.store.transact([{ put: 'job', key: ID, row, rev: lease.rev }]);
}

function shunnedIn({ row }: Stored<'job'>, now: Instant): DrainLease['shunned'] {
  const { body } = row;
  const kept = typeof body === 'object' && body !== null && 'shunned' in body ? body.shunned : null;
  if (typeof kept !== 'object' || kept === null) return {};
  const times = Object.entries(kept).filter(
    (one): one is [string, number] => typeof one[1] === 'number' && one[1] > now - SHUNNED_FOR,
  );
  return Object.fromEntries(times);
}
