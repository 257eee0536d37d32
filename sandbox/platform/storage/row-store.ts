import type { EntitySpec } from '../manifest/manifest';
import { BY_KEY, RowIndex } from './row-index';
import type { SpaceName, StorageRow } from './storage-row';

interface Space {
  readonly rows: Map<string, StorageRow>;
  readonly indexes: Map<string, RowIndex>;
}

interface Change {
  readonly at: number;
  readonly space: SpaceName;
  readonly key: string;
  readonly before: StorageRow | undefined;
}

/** How far back index reads can be asked to lag. */
const HISTORY_MS = 10 * 60_000;
/** The platform removes an expired row up to this much later; until then it is read like any other. */
const EXPIRY_LAG_MS = 48 * 3_600_000;

/** All rows of one installation with their indexes, and what they were in the last minutes. */
export class RowStore {
  readonly #spaces = new Map<SpaceName, Space>();
  readonly #expiring = new Map<StorageRow, SpaceName>();
  #history: Change[] = [];
  #nextExpiry = Infinity;

  constructor(
    private readonly entities: ReadonlyMap<string, EntitySpec>,
    private readonly now: () => number,
  ) {}

  get(space: SpaceName, key: string): StorageRow | undefined {
    this.#purge();
    return this.#space(space).rows.get(key);
  }

  set(space: SpaceName, row: StorageRow): void {
    this.#replace(space, row.key, row);
    if (row.expiresAt === undefined) return;
    this.#expiring.set(row, space);
    this.#nextExpiry = Math.min(this.#nextExpiry, row.expiresAt + EXPIRY_LAG_MS);
  }

  delete(space: SpaceName, key: string): void {
    this.#replace(space, key, undefined);
  }

  index(space: SpaceName, name: string): RowIndex | undefined {
    return this.#space(space).indexes.get(name);
  }

  /** The rows of a partition as an index read sees them that lags by `lagMs`. */
  rows(space: SpaceName, index: RowIndex, partition: string, lagMs: number): readonly StorageRow[] {
    this.#purge();
    const current = index.rows(partition);
    const earlier =
      lagMs > 0 ? this.#before(space, this.now() - lagMs) : new Map<string, StorageRow | undefined>();
    if (earlier.size === 0) return current;
    const back = [...earlier.values()].filter(
      (row): row is StorageRow => row !== undefined && index.partitionOf(row) === partition,
    );
    return [...current.filter((row) => !earlier.has(row.key)), ...back].sort(index.compare);
  }

  /** Every row of every space, for a snapshot. */
  all(): Record<string, StorageRow[]> {
    return Object.fromEntries([...this.#spaces].map(([name, space]) => [name, [...space.rows.values()]]));
  }

  #before(space: SpaceName, at: number): Map<string, StorageRow | undefined> {
    const before = new Map<string, StorageRow | undefined>();
    for (let index = this.#history.length - 1; index >= 0; index -= 1) {
      const change = this.#history[index] as Change;
      if (change.at <= at) break;
      if (change.space === space) before.set(change.key, change.before);
    }
    return before;
  }

  #replace(name: SpaceName, key: string, row: StorageRow | undefined): void {
    const space = this.#space(name);
    const before = space.rows.get(key);
    this.#remember({ at: this.now(), space: name, key, before });
    if (before) {
      for (const index of space.indexes.values()) index.remove(before);
      this.#expiring.delete(before);
      space.rows.delete(key);
    }
    if (!row) return;
    space.rows.set(key, row);
    for (const index of space.indexes.values()) index.add(row);
  }

  #remember(change: Change): void {
    this.#history.push(change);
    const oldest = this.#history[0];
    // Trimmed in bulk: shifting one at a time would cost the length of the history on every write.
    if (oldest && oldest.at < change.at - 2 * HISTORY_MS)
      this.#history = this.#history.filter((one) => one.at >= change.at - HISTORY_MS);
  }

  #purge(): void {
    const now = this.now();
    if (now < this.#nextExpiry) return;
    this.#nextExpiry = Infinity;
    for (const [row, space] of [...this.#expiring]) {
      const goesAt = (row.expiresAt ?? Infinity) + EXPIRY_LAG_MS;
      if (goesAt <= now) this.delete(space, row.key);
      else this.#nextExpiry = Math.min(this.#nextExpiry, goesAt);
    }
  }

  #space(name: SpaceName): Space {
    const found = this.#spaces.get(name);
    if (found) return found;
    const specs = this.entities.get(name.replace('entity:', ''))?.indexes.values() ?? [];
    const indexes = new Map<string, RowIndex>([[BY_KEY, new RowIndex(BY_KEY)]]);
    if (name.startsWith('entity:')) for (const spec of specs) indexes.set(spec.name, new RowIndex(spec));
    const space = { rows: new Map<string, StorageRow>(), indexes };
    this.#spaces.set(name, space);
    return space;
  }
}
