import { HOUR, type Instant } from '../domain/time';
import type { Store } from './ports/store';

/** Of Jira's 65,000 points an hour for all sites that have the app, one site spends at most 5 % by itself. */
export const SHARE_POINTS = 3_250;
/** What is planned with: the rest covers what an invocation spent and could not write down. */
export const SPENDABLE_POINTS = 3_120;

/** Says until when Jira is not asked at all; a quota 429 sets it. */
export const QUOTA_GUARD = 'quota';

/** What the site spent of Jira's hourly quota by itself, and how long it must not ask at all. */
export interface Ledger {
  /** In the UTC hour of `now`. */
  readonly points: number;
  /** In epoch ms; in the past when nothing stands in the way. */
  readonly stoppedUntil: Instant;
}

/** The row that holds what was spent in the UTC hour of an instant. */
export const pointsKey = (at: Instant): string => `points:${new Date(hourOf(at)).toISOString().slice(0, 13)}`;

export const nextHour = (at: Instant): Instant => hourOf(at) + HOUR;
const hourOf = (at: Instant): Instant => Math.floor(at / HOUR) * HOUR;

/** Both rows of the ledger in one read. */
export async function readLedger(store: Store, now: Instant): Promise<Ledger> {
  const [points, guard] = await store.getMany([
    { entity: 'job', key: pointsKey(now) },
    { entity: 'job', key: QUOTA_GUARD },
  ]);
  return { points: numberIn(points?.row.body, 'points'), stoppedUntil: numberIn(guard?.row.body, 'until') };
}

/** A number that a row of the engine's books holds; 0 when it holds none. */
export function numberIn(body: unknown, name: string): number {
  if (typeof body !== 'object' || body === null) return 0;
  const value: unknown = Reflect.get(body, name);
  return typeof value === 'number' && Number.isFinite(value) ? value : 0;
}
