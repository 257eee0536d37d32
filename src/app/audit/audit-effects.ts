import { MINUTE, type Instant } from '../../domain/time';
import { effectWrites } from '../decision-writes';
import type { Ports } from '../ports/ports';
import type { Stored } from '../ports/store';
import { LEASE_MS } from '../work-effect';
import { isLate, type Finding, type Findings, type Tour } from './finding';
import { judgeTwice, scan, scanInTurn, type Waiting } from './scan';

/** Clocks of two processes may differ by so much. */
const SKEW_MS = MINUTE;

const PENDING: Waiting<'effect'> = {
  entity: 'effect',
  name: 'effect',
  index: 'by-state',
  partition: ['pending'],
  at: ({ dueAt }) => dueAt,
};

/** Every effect that is not done: is it late, held by a worker that must be dead, or unknown to the agenda? */
export async function auditEffects(ports: Ports, tour: Tour): Promise<Findings> {
  const found: Finding[] = [];
  const scanned = await scanInTurn(ports, PENDING, tour, ports.clock.now(), async (effects) => {
    // Claims are newer than the audit: what a lease may be is judged by the present instant.
    const judge = (effect: Stored<'effect'>, agendaAt: Instant | undefined): readonly Finding[] =>
      findingsOf(effect, agendaAt, ports.clock.now());
    found.push(...(await judgeTwice(ports, 'effect', effects, judge)));
  });
  return { found, ...scanned };
}

function findingsOf(
  { key, row, rev }: Stored<'effect'>,
  agendaAt: number | undefined,
  now: Instant,
): Finding[] {
  if (row.state !== 'pending') return [];
  const known = { what: 'effect', id: key } as const;
  if (row.leasedUntil > now + LEASE_MS + SKEW_MS) {
    // No worker takes so long a lease. It may have acted: the next attempt finds a claim that ran out.
    const released = { ...row, leasedUntil: now, dueAt: Math.min(row.dueAt, now) };
    return [{ ...known, kind: 'over-leased', repair: effectWrites(released, row.rank, rev) }];
  }
  const wanted = Math.max(row.dueAt, row.leasedUntil);
  if (agendaAt === undefined || agendaAt > wanted) {
    const repair = effectWrites({ ...row, dueAt: wanted }, row.rank, rev);
    return [{ ...known, kind: 'orphan', repair }];
  }
  if (row.leasedUntil > 0 && row.leasedUntil < now - LEASE_MS)
    return [{ ...known, kind: 'over-leased', repair: [] }];
  return isLate(wanted, now) ? [{ ...known, kind: 'late', repair: [] }] : [];
}

/** How many effects were given up, counted up to a thousand. */
export async function countDead(ports: Ports): Promise<number> {
  let dead = 0;
  await scan(
    ports,
    'effect',
    { index: 'by-state', partition: ['dead'] },
    (rows) => {
      dead += rows.filter(({ row }) => row.state === 'dead').length;
      return Promise.resolve();
    },
    10,
  );
  return dead;
}
