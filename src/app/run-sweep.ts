import { MINUTE, type Instant } from '../domain/time';
import { look } from './look';
import { LOOK_BUDGET_MS } from './look-budget';
import type { Ports } from './ports/ports';
import type { Stored } from './ports/store';

/** What comes due before the next sweep is handed to the queue with a delay; a minute more bridges a late sweep. */
const LOOK_AHEAD = 6 * MINUTE;
const PAGE = 100;
const MOST_PAGES = 10;

export interface SweepReport {
  readonly at: Instant;
  readonly looked: number;
  readonly handedOn: number;
  readonly armed: number;
  /** How late the latest of what was due is, in milliseconds. */
  readonly latenessMs: number;
}

/**
 * The five-minute sweep: one query over everything that waits for time. What is due is worked off, the most severe first, as far as
 * this invocation's time reaches; the rest and what comes due soon go to the queue. Idle it costs one query and one write.
 */
export async function runSweep(ports: Ports): Promise<SweepReport> {
  const now = ports.clock.now();
  const waiting = await readAgenda(ports, now + LOOK_AHEAD);
  const due = waiting
    .filter(({ row }) => row.dueAt <= now)
    .sort((a, b) => a.row.severity - b.row.severity || a.row.dueAt - b.row.dueAt);
  const soon = waiting.filter(({ row }) => row.dueAt > now);
  await arm(ports, soon, now);
  let looked = 0;
  for (const { key } of due) {
    if (ports.clock.remainingMs() < LOOK_BUDGET_MS) break;
    await lookSafely(ports, key);
    looked += 1;
  }
  const rest = due.slice(looked);
  await ports.later.push(rest.map(({ key }) => ({ look: key, delaySeconds: 0 })));
  const latenessMs = Math.max(0, ...due.map(({ row }) => now - row.dueAt));
  const report: SweepReport = { at: now, looked, handedOn: rest.length, armed: soon.length, latenessMs };
  await ports.store.note('heartbeat', {
    id: 'heartbeat',
    kind: 'heartbeat',
    state: 'alive',
    at: now,
    body: report,
  });
  return report;
}

/** One broken row must not keep the sweep from the others. */
async function lookSafely(ports: Ports, key: string): Promise<void> {
  try {
    await look(ports, key);
  } catch (error) {
    ports.log.error(`looking at ${key} failed; the next sweep tries again`, error);
  }
}

async function readAgenda(ports: Ports, to: Instant): Promise<readonly Stored<'agenda'>[]> {
  const rows: Stored<'agenda'>[] = [];
  let cursor: string | undefined;
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const found = await ports.store.query('agenda', {
      index: 'by-due',
      partition: [],
      to,
      limit: PAGE,
      ...(cursor === undefined ? {} : { cursor }),
    });
    rows.push(...found.rows);
    cursor = found.cursor;
    if (cursor === undefined) break;
  }
  return rows;
}

async function arm(ports: Ports, soon: readonly Stored<'agenda'>[], now: Instant): Promise<void> {
  if (soon.length === 0) return;
  try {
    await ports.later.push(
      soon.map(({ key, row }) => ({ look: key, delaySeconds: Math.ceil((row.dueAt - now) / 1000) })),
    );
  } catch (error) {
    ports.log.warn(`the queue took no look-ahead; the next sweep finds what comes due: ${String(error)}`);
  }
}
