const HOUR = 3_600_000;
/** Points that all sites having the app may use together in one hour. */
export const HOURLY_POOL = 65_000;

export interface LedgerHour {
  /** Epoch milliseconds of the full UTC hour. */
  readonly hour: number;
  readonly points: number;
  readonly requests: number;
  readonly writes: number;
}

/** What the app's own calls cost, by UTC hour. */
export class PointsLedger {
  readonly #hours = new Map<number, LedgerHour>();

  add(at: number, points: number, isWrite: boolean): void {
    const hour = Math.floor(at / HOUR) * HOUR;
    const known = this.#hours.get(hour) ?? { hour, points: 0, requests: 0, writes: 0 };
    this.#hours.set(hour, {
      hour,
      points: known.points + points,
      requests: known.requests + 1,
      writes: known.writes + (isWrite ? 1 : 0),
    });
  }

  isSpent(at: number): boolean {
    return (this.#hours.get(Math.floor(at / HOUR) * HOUR)?.points ?? 0) >= HOURLY_POOL;
  }

  hours(): readonly LedgerHour[] {
    return [...this.#hours.values()];
  }
}

export const secondsToNextHour = (at: number): number => Math.ceil((HOUR - (at % HOUR)) / 1_000);

const COUNTED = [
  'issues',
  'values',
  'comments',
  'histories',
  'issueChangeLogs',
  'transitions',
  'watchers',
  'users',
  'groups',
  'matches',
  'queries',
  'keys',
  'levels',
  'projects',
];

/** Objects in an answer: the elements of its list, or one. Users count twice. */
export function objectsIn(path: string, body: unknown): number {
  const each = path.startsWith('/rest/api/3/user') || path.startsWith('/rest/api/3/group') ? 2 : 1;
  if (Array.isArray(body)) return body.length * each;
  if (typeof body !== 'object' || body === null) return 0;
  for (const name of COUNTED) {
    const list = (body as Record<string, unknown>)[name];
    if (Array.isArray(list)) return list.length * each;
  }
  return each;
}
