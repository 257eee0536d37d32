import { MINUTE, type Instant } from '../domain/time';
import { DRAIN } from './drain';
import { isMirror } from './is-mirror';
import { readPace, shareOf } from './pace';
import type { Ports } from './ports/ports';
import type { Stored } from './ports/store';
import { inOrder, readDue } from './read-due';
import { workBatch } from './work-batch';

/** What comes due before the next sweep is handed to the queue with a delay; a minute more bridges a late sweep. */
const LOOK_AHEAD = 6 * MINUTE;
const MOST_PAGES = 10;
/** So many are begun by the sweep itself; of the rest a few go to the queue one by one, many to a drain. */
const BATCH = 50;
const FEW = 25;
/** The queue takes 500 messages a minute: so many looks are armed one by one, the others as drains, one for each slot of time. */
const MOST_ARMED = 200;
const SECOND = 1_000;
const SLOT = 15 * SECOND;

export interface SweepReport {
  readonly at: Instant;
  readonly looked: number;
  readonly handedOn: number;
  readonly armed: number;
  /** How late the latest of what was due is, in milliseconds. */
  readonly latenessMs: number;
  /** What was due and read; there may be more when the backlog is long. */
  readonly due: number;
}

/**
 * The five-minute sweep: one query over everything that waits for time. What is due is worked off, the most severe first, as far as
 * this invocation's time and the site's share of Jira's quota reach; the rest and what comes due soon go to the queue. Idle it costs one
 * query and one write.
 */
export async function runSweep(ports: Ports): Promise<SweepReport> {
  const now = ports.clock.now();
  const { rows: waiting, more } = await readDue(ports, now + LOOK_AHEAD, MOST_PAGES);
  const due = waiting.filter(({ row }) => row.dueAt <= now).sort(inOrder);
  const soon = waiting.filter(({ row }) => row.dueAt > now);
  await arm(ports, soon, now);
  const open = due.length === 0 ? [] : await openNow(ports, due, now);
  // What waits beyond the pages that were read may be more severe: only a drain reads it all.
  const isFlood = more && soon.length === 0;
  const batch = isFlood ? [] : open.slice(0, BATCH).map(({ key }) => key);
  const { looked, left, isStopped, owesMirrors } = await workBatch(
    ports,
    batch,
    open.slice(BATCH).every(({ key }) => isMirror(key)),
  );
  const rest = [...left, ...open.slice(batch.length).map(({ key }) => key)];
  if (!isStopped) await handOn(ports, rest, owesMirrors || isFlood);
  const latenessMs = Math.max(0, ...due.map(({ row }) => now - row.dueAt));
  const report: SweepReport = {
    at: now,
    looked,
    handedOn: rest.length,
    armed: soon.length,
    latenessMs,
    due: due.length,
  };
  await ports.store.note('heartbeat', {
    id: 'heartbeat',
    kind: 'heartbeat',
    state: 'alive',
    at: now,
    body: report,
  });
  return report;
}

/** What may be worked off now: while Jira's quota, or the site's share of it for this severity, is used up, things stay where they are. */
async function openNow(
  ports: Ports,
  due: readonly Stored<'agenda'>[],
  now: Instant,
): Promise<readonly Stored<'agenda'>[]> {
  const pace = await readPace(ports);
  return due.filter((one) => pace.opensAt(shareOf(one)) <= now);
}

async function handOn(ports: Ports, rest: readonly string[], owesMirrors: boolean): Promise<void> {
  const looks = rest.length > FEW || owesMirrors ? [DRAIN] : rest;
  if (looks.length === 0) return;
  await ports.later.push(looks.map((look) => ({ look, delaySeconds: 0 })));
}

async function arm(ports: Ports, soon: readonly Stored<'agenda'>[], now: Instant): Promise<void> {
  if (soon.length === 0) return;
  const seconds = (at: Instant): number => Math.ceil((at - now) / SECOND);
  const single = soon.slice(0, MOST_ARMED);
  const slots = new Set(soon.slice(MOST_ARMED).map(({ row }) => Math.ceil(row.dueAt / SLOT) * SLOT));
  try {
    await ports.later.push([
      ...single.map(({ key, row }) => ({ look: key, delaySeconds: seconds(row.dueAt) })),
      ...[...slots].map((at) => ({ look: DRAIN, delaySeconds: seconds(at) })),
    ]);
  } catch (error) {
    ports.log.warn(`the queue took no look-ahead; the next sweep finds what comes due: ${String(error)}`);
  }
}
