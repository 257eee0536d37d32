import { dueAt } from '../domain/escalation/timers';
import { FAR, MINUTE, type Instant } from '../domain/time';
import { agendaKey } from './decision-writes';
import { loadEscalation } from './load-escalation';
import { look } from './look';
import { LOOK_BUDGET_MS } from './look-budget';
import type { Ports } from './ports/ports';
import { LEASE_MS } from './work-effect';

/** Later than one sweep and its slack: nothing that works is this late. */
const LATE = 6 * MINUTE;
const PAGE = 50;

export interface AuditReport {
  readonly at: Instant;
  readonly heartbeatAgeMs: number | null;
  readonly late: number;
  readonly orphans: number;
  readonly overLeased: number;
  readonly dead: number;
}

/**
 * Asks, apart from the engine's own path, whether anything is late, orphaned (waits for time without an agenda row) or leased too
 * long; looks at it at once, which repairs it, and keeps what was found for the health of the engine.
 */
export async function auditEngine(ports: Ports): Promise<AuditReport> {
  const now = ports.clock.now();
  const heartbeat = await ports.store.get('job', 'heartbeat');
  const escalations = await lateEscalations(ports, now);
  const effects = await lateEffects(ports, now);
  const dead = await ports.store.query('effect', { index: 'by-state', partition: ['dead'], limit: PAGE });
  const report: AuditReport = {
    at: now,
    heartbeatAgeMs: heartbeat ? now - heartbeat.row.at : null,
    late: escalations.late.length + effects.late.length,
    orphans: escalations.orphans.length,
    overLeased: effects.overLeased.length,
    dead: dead.rows.length,
  };
  if (report.late + report.orphans + report.overLeased > 0)
    ports.log.warn(`the auditor found ${JSON.stringify(report)}`);
  for (const key of [...escalations.late, ...escalations.orphans, ...effects.late, ...effects.overLeased]) {
    if (ports.clock.remainingMs() < LOOK_BUDGET_MS) break;
    await look(ports, key);
  }
  await ports.store.note('audit', { id: 'audit', kind: 'audit', state: 'done', at: now, body: report });
  return report;
}

async function lateEscalations(
  ports: Ports,
  now: Instant,
): Promise<{ readonly late: string[]; readonly orphans: string[] }> {
  const open = await ports.store.query('escalation', {
    index: 'by-life-due',
    partition: ['open'],
    to: now + LATE,
    limit: PAGE,
  });
  const late: string[] = [];
  const orphans: string[] = [];
  for (const { key } of open.rows) {
    const loaded = await loadEscalation(ports.store, key, now);
    if (!loaded) continue;
    const wants = dueAt(loaded.state.head, loaded.state.parts.pinned, loaded.after);
    const agenda = await ports.store.get('agenda', agendaKey('escalation', key));
    if (wants !== FAR && !agenda) orphans.push(agendaKey('escalation', key));
    else if (wants < now - LATE) late.push(agendaKey('escalation', key));
  }
  return { late, orphans };
}

async function lateEffects(
  ports: Ports,
  now: Instant,
): Promise<{ readonly late: string[]; readonly overLeased: string[] }> {
  const pending = await ports.store.query('effect', {
    index: 'by-state',
    partition: ['pending'],
    to: now - LATE,
    limit: PAGE,
  });
  const late: string[] = [];
  const overLeased: string[] = [];
  for (const { key } of pending.rows) {
    const effect = await ports.store.get('effect', key);
    if (effect?.row.state !== 'pending' || effect.row.dueAt > now - LATE) continue;
    if (
      effect.row.leasedUntil > now + LEASE_MS ||
      (effect.row.leasedUntil > 0 && effect.row.leasedUntil < now - LEASE_MS)
    ) {
      overLeased.push(agendaKey('effect', key));
    } else if (effect.row.leasedUntil < now) late.push(agendaKey('effect', key));
  }
  return { late, overLeased };
}
