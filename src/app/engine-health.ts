import type { EngineHealthView, HealthReason } from '../contract/engine-health-view';
import { MINUTE, type Instant } from '../domain/time';
import { nextHour, numberIn, readLedger, SHARE_POINTS, SPENDABLE_POINTS, type Ledger } from './points-ledger';
import type { Ports } from './ports/ports';
import type { Stored } from './ports/store';

const MOST_COUNTED = 100;
const MOST_LETTERS = 20;
const MOST_JOBS = 20;
const MOST_WORDS = 200;

/** A tick and its slack; three of them; and two rounds of what runs every ten minutes. */
const SWEEP_EXPECTED = 6 * MINUTE;
const STOPPED_AFTER = 16 * MINUTE;
const ROUND_EXPECTED = 25 * MINUTE;

/** Work that takes many invocations. */
const LONG_WORK: ReadonlySet<string> = new Set(['import', 'redecide']);

/** How the engine is doing, from its own books: nine reads of the storage, nothing asked of Jira, a bounded answer. */
export async function readEngineHealth(ports: Ports): Promise<EngineHealthView> {
  const { store, clock } = ports;
  const now = clock.now();
  const [heartbeat, reconcile, audit, drain] = await store.getMany(
    ['heartbeat', 'reconcile', 'audit', 'drain'].map((key) => ({ entity: 'job' as const, key })),
  );
  const ledger = await readLedger(store, now);
  const due = await store.query('agenda', { index: 'by-due', partition: [], to: now, limit: MOST_COUNTED });
  const ofState = (state: string, limit: number) =>
    store.query('effect', { index: 'by-state', partition: [state], limit, order: 'descending' });
  const pending = await ofState('pending', MOST_COUNTED);
  const dead = await ofState('dead', MOST_LETTERS);
  const running = await store.query('job', {
    index: 'by-state',
    partition: ['running'],
    limit: MOST_COUNTED,
  });
  const drainUntil = numberIn(drain?.row.body, 'until');
  const view = {
    now,
    sweep: heartbeat
      ? { ...ageOf(heartbeat, now), latenessMs: numberIn(heartbeat.row.body, 'latenessMs') }
      : null,
    reconcile: reconcile ? { at: reconcile.row.at, goesOn: reconcile.row.state !== 'done' } : null,
    audit: audit ? auditOf(audit) : null,
    backlog: {
      dueNow: due.rows.length,
      oldestDueAt: due.rows[0]?.row.dueAt ?? null,
      pendingEffects: pending.rows.length,
      more: due.cursor !== undefined || pending.cursor !== undefined,
    },
    leases: {
      effects: pending.rows.filter(({ row }) => row.leasedUntil > now).length,
      drainUntil: drainUntil > now ? drainUntil : null,
    },
    deadLetters: dead.rows.map(letterOf),
    deadLettersMore: dead.cursor !== undefined,
    quota: { points: ledger.points, share: SHARE_POINTS, pausedUntil: pausedUntil(ledger, now) },
    jobs: running.rows
      .filter(({ row }) => LONG_WORK.has(row.kind))
      .map(jobOf)
      .slice(0, MOST_JOBS),
  };
  if (ports.lapsed) return { ...view, reasons: ['licence-lapsed'], verdict: 'resting' };
  const reasons = reasonsOf(view, ledger);
  return { ...view, reasons, verdict: verdictOf(view, reasons) };
}

type Measured = Omit<EngineHealthView, 'verdict' | 'reasons'>;

function reasonsOf(view: Measured, ledger: Ledger): readonly HealthReason[] {
  const { now, sweep, reconcile, audit, backlog, deadLetters } = view;
  const isOld = (at: Instant | undefined): boolean => at === undefined || at < now - ROUND_EXPECTED;
  const said: readonly (readonly [HealthReason, boolean])[] = [
    ['never-swept', sweep === null],
    ['sweep-overdue', sweep !== null && sweep.ageMs > SWEEP_EXPECTED],
    ['backlog-late', (backlog.oldestDueAt ?? now) < now - SWEEP_EXPECTED],
    ['quota-paused', ledger.stoppedUntil > now],
    ['share-used', ledger.points >= SPENDABLE_POINTS],
    ['audit-overdue', isOld(audit?.at)],
    ['audit-found', audit !== null && audit.late + audit.orphans + audit.overLeased + audit.astray > 0],
    ['reconcile-overdue', isOld(reconcile?.at)],
    ['dead-letters', deadLetters.length > 0],
  ];
  return said.flatMap(([reason, holds]) => (holds ? [reason] : []));
}

/** Reasons that do not make the engine late: something is to be looked into, and yet everybody was told in time. */
const ASIDE: ReadonlySet<HealthReason> = new Set(['dead-letters', 'audit-found']);

function verdictOf({ sweep }: Measured, reasons: readonly HealthReason[]): EngineHealthView['verdict'] {
  if (sweep === null || sweep.ageMs > STOPPED_AFTER) return 'stopped';
  return reasons.some((reason) => !ASIDE.has(reason)) ? 'late' : 'healthy';
}

const ageOf = ({ row }: Stored<'job'>, now: Instant): { readonly at: Instant; readonly ageMs: number } => ({
  at: row.at,
  ageMs: now - row.at,
});

function pausedUntil({ points, stoppedUntil }: Ledger, now: Instant): Instant | null {
  const until = Math.max(stoppedUntil, points >= SPENDABLE_POINTS ? nextHour(now) : 0);
  return until > now ? until : null;
}

function auditOf({ row }: Stored<'job'>): Measured['audit'] {
  const { body } = row;
  return {
    at: row.at,
    late: numberIn(body, 'late'),
    orphans: numberIn(body, 'orphans'),
    overLeased: numberIn(body, 'overLeased'),
    astray: numberIn(body, 'astray'),
    repaired: numberIn(body, 'repaired'),
    complete: typeof body === 'object' && body !== null && Reflect.get(body, 'complete') === true,
  };
}

function letterOf({ row }: Stored<'effect'>): Measured['deadLetters'][number] {
  return {
    effectId: row.id.slice(0, MOST_WORDS),
    escalationId: row.escId,
    kind: row.work.kind,
    reason: row.outcome.slice(0, MOST_WORDS),
    attempts: row.attempts,
    dueAt: row.dueAt,
  };
}

const jobOf = ({ row }: Stored<'job'>): Measured['jobs'][number] => ({
  id: row.id,
  kind: row.kind,
  at: row.at,
  progress: numberIn(row.body, 'looked'),
});
