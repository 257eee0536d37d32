import * as v from 'valibot';
import type { Clock, EngineLog } from '../../app/ports/ports';
import type { Store } from '../../app/ports/store';
import { HOUR } from '../../domain/time';

const GUARD = 'quota';
const guardBody = v.object({ until: v.number() });

/**
 * What the site spends of the quota that all sites share, and when it must stop. Nothing survives between invocations, so both are
 * kept in `job` rows: `quota` says until when background work does not call Jira at all, `points:<hour>` what was spent.
 */
export interface Quota {
  /** Until when no call may be made, in epoch ms; 0 when calls are free. Asks the storage at most once. */
  stoppedUntil(): Promise<number>;
  /** Jira said that a quota is used up. */
  stop(until: number): Promise<void>;
  spend(points: number): void;
  /** Adds what this invocation spent to the hour's row. Two invocations at once can lose one another's sum: it is a gauge, not a bill. */
  settle(): Promise<void>;
}

interface Parts {
  readonly store: Store;
  readonly clock: Clock;
  readonly log: EngineLog;
  /** Background work asks the stored guard first; a person's call only learns from its own answers. */
  readonly asksGuard: boolean;
}

export function quotaOf({ store, clock, log, asksGuard }: Parts): Quota {
  let until: Promise<number> | undefined;
  let spent = 0;
  return {
    stoppedUntil() {
      until ??= asksGuard ? readGuard(store) : Promise.resolve(0);
      return until;
    },
    async stop(newUntil) {
      until = Promise.resolve(newUntil);
      log.warn(`Jira's quota is used up until ${new Date(newUntil).toISOString()}`);
      const at = clock.now();
      await store.note(GUARD, { id: GUARD, kind: 'quota', state: 'stopped', at, body: { until: newUntil } });
    },
    spend(points) {
      spent += points;
    },
    async settle() {
      if (spent === 0) return;
      const points = spent;
      spent = 0;
      const at = clock.now();
      const hour = new Date(Math.floor(at / HOUR) * HOUR).toISOString().slice(0, 13);
      const id = `points:${hour}`;
      const before = await store.get('job', id);
      const body = { points: pointsIn(before?.row.body) + points };
      await store.note(id, { id, kind: 'points', state: 'counted', at, body });
    },
  };
}

async function readGuard(store: Store): Promise<number> {
  const row = await store.get('job', GUARD);
  const body = v.safeParse(guardBody, row?.row.body);
  return body.success ? body.output.until : 0;
}

/** Points that a `points:<hour>` row holds. */
export function pointsIn(body: unknown): number {
  const found = v.safeParse(v.object({ points: v.number() }), body);
  return found.success ? found.output.points : 0;
}
