import type { Instant } from '../domain/time';
import { AGENDA_RANKS } from './agenda-rank';
import { endDrainLease, takeDrainLease } from './drain-lease';
import { isMirror } from './is-mirror';
import { readPace, shareOfRank } from './pace';
import type { Ports } from './ports/ports';
import type { Stored } from './ports/store';
import { readMostSevere } from './read-most-severe';
import { workBatch } from './work-batch';

/** The message that asks for a drain. */
export const DRAIN = 'drain';

/** So many things are begun in one invocation; each may be followed by a handful of effects. */
const BATCH = 50;
/** A batch reads and writes up to six hundred units, and the storage gives and takes four thousand a minute. */
const PAUSE_SECONDS = 8;

/**
 * Works off a batch of whatever is due, the most severe first, and asks for the next drain while more is due. One drain runs at a time:
 * so it keeps within the site's share of Jira's quota, of which what is less severe uses less. Killed anywhere, its lease runs out and
 * the next sweep asks again.
 */
export async function drain(ports: Ports): Promise<void> {
  const lease = await takeDrainLease(ports);
  if (!lease) return;
  const now = ports.clock.now();
  const pace = await readPace(ports);
  const ranks = AGENDA_RANKS.filter((rank) => pace.opensAt(shareOfRank(rank)) <= now);
  const due = await readMostSevere(ports, now, BATCH, ranks, (key) => key in lease.shunned);
  const open = due.rows;
  const batch = open.slice(0, BATCH).map(({ key }) => key);
  const { looked, left, isStopped, failed } = await workBatch(ports, batch, onlyMirrors(open.slice(BATCH)));
  const stuck = await stillDue(
    ports,
    batch.filter((key) => !left.includes(key)),
    now,
  );
  await endDrainLease(ports, lease, [...failed, ...stuck]);
  const isMore = open.length > batch.length || due.more || left.length > 0;
  if (isMore && !isStopped && looked + failed.length > 0)
    await ports.later.push([{ look: DRAIN, delaySeconds: PAUSE_SECONDS }]);
}

const onlyMirrors = (rows: readonly Stored<'agenda'>[]): boolean => rows.every(({ key }) => isMirror(key));

/** Of what was looked at, what is due all the same: looking again at once would go on for ever. */
async function stillDue(ports: Ports, keys: readonly string[], now: Instant): Promise<readonly string[]> {
  const rows = await ports.store.getMany(keys.map((key) => ({ entity: 'agenda' as const, key })));
  return rows.flatMap((row) => (row && row.row.dueAt <= now && !isMirror(row.key) ? [row.key] : []));
}
