import { StorageError } from './storage-error';

const REQUESTS_PER_SECOND = 1000;
const UNITS_PER_MINUTE = 4000;
const UNIT_BYTES = 10 * 1024;

/** The limits of an installation: requests a second, and units of 10 KB a minute for reads and for writes. Windows are whole seconds and minutes. */
export class StorageRate {
  readonly #used = new Map<string, number>();
  #newest = 0;

  /** Counts a request that read or wrote `bytes` at `now`; throws the platform's refusal when it is too much. */
  spend(kind: 'read' | 'write', bytes: number, now: number): void {
    this.#forget(now);
    const units = Math.max(1, Math.ceil(bytes / UNIT_BYTES));
    this.#count(`requests:${Math.floor(now / 1000)}`, 1, REQUESTS_PER_SECOND, 'requests a second');
    this.#count(
      `${kind}:${Math.floor(now / 60_000)}`,
      units,
      UNITS_PER_MINUTE,
      `${kind} units of 10 KB a minute`,
    );
  }

  #count(window: string, amount: number, limit: number, what: string): void {
    const used = (this.#used.get(window) ?? 0) + amount;
    if (used > limit) throw new StorageError('RATE_LIMIT_EXCEEDED', `More than ${limit} ${what}`);
    this.#used.set(window, used);
  }

  #forget(now: number): void {
    if (now - this.#newest < 60_000) return;
    this.#newest = now;
    for (const window of [...this.#used.keys()]) {
      const [kind, number] = window.split(':');
      const endsAt = (Number(number) + 1) * (kind === 'requests' ? 1000 : 60_000);
      if (endsAt <= now) this.#used.delete(window);
    }
  }
}
