import type { Store, Stored, StoreQuery, Write } from '../../src/app/ports/store';
import type { Entity, Rows } from '../../src/app/rows';
import { CODECS } from '../../src/forge/storage/codecs';
import { readManifest } from './read-manifest';

interface Kept {
  readonly entity: Entity;
  readonly key: string;
  readonly rev: number;
  readonly row: unknown;
}

const indexes = new Map(
  readManifest().app.storage.entities.flatMap(({ name, indexes: list }) =>
    list.map((index) => [`${name}:${index.name}`, index] as const),
  ),
);

/** The port's contract kept in memory: revisions, guarded transactions, the manifest's indexes with cursors. Rows are copied both ways. */
export class MemoryStore implements Store {
  private readonly kept = new Map<string, Kept>();
  /** Called before each transaction is applied: a test lets somebody else come first. */
  beforeTransact: () => Promise<void> = () => Promise.resolve();
  reads = 0;

  async get<E extends Entity>(entity: E, key: string): Promise<Stored<E> | undefined> {
    this.reads += 1;
    return this.find(entity, key);
  }

  async getMany<E extends Entity>(refs: readonly { readonly entity: E; readonly key: string }[]) {
    if (refs.length > 0) this.reads += 1;
    return refs.map(({ entity, key }) => this.find(entity, key));
  }

  async query<E extends Entity>(entity: E, query: StoreQuery) {
    this.reads += 1;
    const index = indexes.get(`${entity}:${query.index}`);
    if (!index) throw new Error(`no index ${query.index} of ${entity}`);
    if (index.partition.length !== query.partition.length) throw new Error(`partition of ${query.index}`);
    const range = index.range[0] ?? '';
    const matching = [...this.kept.values()]
      .filter((kept) => kept.entity === entity)
      .map(({ key }) => this.find(entity, key))
      .filter((stored) => stored !== undefined)
      .map((stored) => ({ stored, attributes: CODECS[entity].attributes(stored.row, stored.key) }))
      .filter(({ attributes }) => index.partition.every((name, i) => attributes[name] === query.partition[i]))
      .filter(({ attributes }) => within(attributes[range], query))
      .sort((a, b) => compare(a.attributes[range], b.attributes[range]));
    if (query.order === 'descending') matching.reverse();
    const start = Number(query.cursor ?? 0);
    const end = start + query.limit;
    const rows = matching.slice(start, end).map(({ stored }) => stored);
    return end < matching.length ? { rows, cursor: String(end) } : { rows };
  }

  async create<E extends Entity>(entity: E, key: string, row: Rows[E]): Promise<'created' | 'exists'> {
    if (this.kept.has(`${entity}/${key}`)) return 'exists';
    this.put(entity, key, row, 1);
    return 'created';
  }

  async transact(writes: readonly Write[]): Promise<'applied' | 'conflict'> {
    await this.beforeTransact();
    const stale = writes.some(
      (write) => 'put' in write && write.rev > 0 && this.find(write.put, write.key)?.rev !== write.rev,
    );
    if (stale) return 'conflict';
    for (const write of writes) {
      if ('put' in write) this.put(write.put, write.key, write.row, write.as ?? write.rev + 1);
      else this.kept.delete(`${write.remove}/${write.key}`);
    }
    return 'applied';
  }

  async note(key: string, row: Rows['job']): Promise<void> {
    this.put('job', key, row, 1);
  }

  /** Puts rows in place for a test, as if they had been written long ago. */
  seed<E extends Entity>(entity: E, rows: Readonly<Record<string, Rows[E]>>): this {
    for (const [key, row] of Object.entries(rows)) this.put(entity, key, row, 1);
    return this;
  }

  keys(entity: Entity): readonly string[] {
    return [...this.kept.values()].filter((kept) => kept.entity === entity).map(({ key }) => key);
  }

  private put(entity: Entity, key: string, row: unknown, rev: number): void {
    this.kept.set(`${entity}/${key}`, { entity, key, rev, row: structuredClone(row) });
  }

  private find<E extends Entity>(entity: E, key: string): Stored<E> | undefined {
    const kept = this.kept.get(`${entity}/${key}`);
    return kept && { key, rev: kept.rev, row: structuredClone(kept.row) as Rows[E] };
  }
}

function within(value: string | number | undefined, { from, to }: StoreQuery): boolean {
  return (from === undefined || compare(value, from) >= 0) && (to === undefined || compare(value, to) <= 0);
}

function compare(a: string | number | undefined, b: string | number | undefined): number {
  if (a === undefined || b === undefined) throw new Error('an index attribute is absent');
  return a < b ? -1 : a > b ? 1 : 0;
}
