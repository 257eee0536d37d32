import type { Clock, EngineLog } from '../../app/ports/ports';
import type { Store } from '../../app/ports/store';
import {
  nextHour,
  numberIn,
  pointsKey,
  QUOTA_GUARD,
  readLedger,
  SPENDABLE_POINTS,
} from '../../app/points-ledger';

const TRIES = 5;

/**
 * What the site spends of the quota that all sites share, and when it must stop. Nothing survives between invocations, so both are
 * kept in `job` rows: `quota` says until when nobody calls Jira at all, `points:<hour>` what background work spent.
 */
export interface Quota {
  /** Until when no call may be made, in epoch ms; 0 when calls are free. Asks the storage at most once. */
  stoppedUntil(): Promise<number>;
  /** Jira said that a quota is used up. */
  stop(until: number): Promise<void>;
  spend(points: number): void;
  /** Adds what this invocation spent to the hour's row, whoever else does at the same time. */
  settle(): Promise<void>;
}

interface Parts {
  readonly store: Store;
  readonly clock: Clock;
  readonly log: EngineLog;
  /** Of the site's own hourly share, what is open to this background work (0…1); null for a person's call, which no share holds up. */
  readonly share: number | null;
}

export function quotaOf({ store, clock, log, share }: Parts): Quota {
  let asked: Promise<{ readonly points: number; readonly stoppedUntil: number }> | undefined;
  let stoppedHere = 0;
  let spent = 0;

  const settle = async (): Promise<void> => {
    if (spent === 0) return;
    const points = spent;
    spent = 0;
    const at = clock.now();
    const id = pointsKey(at);
    for (let attempt = 1; attempt <= TRIES; attempt += 1) {
      const before = await store.get('job', id);
      const body = { points: numberIn(before?.row.body, 'points') + points };
      const row = { id, kind: 'points', state: 'counted', at, body };
      if (!before) {
        if ((await store.create('job', id, row)) === 'created') return;
      } else if ((await store.transact([{ put: 'job', key: id, row, rev: before.rev }])) === 'applied')
        return;
    }
    log.warn(`${points} points were not written down: too many wrote at the same time`);
  };

  return {
    async stoppedUntil() {
      if (stoppedHere > clock.now()) return stoppedHere;
      asked ??= share === null ? readGuard(store) : readLedger(store, clock.now());
      const { points, stoppedUntil } = await asked;
      if (share === null || points + spent < share * SPENDABLE_POINTS) return stoppedUntil;
      return Math.max(stoppedUntil, nextHour(clock.now()));
    },
    async stop(newUntil) {
      stoppedHere = newUntil;
      log.warn(`Jira's quota is used up until ${new Date(newUntil).toISOString()}`);
      const at = clock.now();
      const body = { until: newUntil };
      await store.note(QUOTA_GUARD, { id: QUOTA_GUARD, kind: 'quota', state: 'stopped', at, body });
    },
    spend(points) {
      spent += points;
    },
    settle,
  };
}

async function readGuard(store: Store): Promise<{ readonly points: number; readonly stoppedUntil: number }> {
  const row = await store.get('job', QUOTA_GUARD);
  return { points: 0, stoppedUntil: numberIn(row?.row.body, 'until') };
}
