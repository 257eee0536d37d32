import {
  StorageUnavailable,
  type Store,
  type Stored,
  type StoreQuery,
  type Write,
} from '../../src/app/ports/store';
import type { Entity, Rows } from '../../src/app/rows';
import { UnreadableRow } from '../../src/forge/storage/unreadable-row';
import type { Invocation } from './invocation';
import type { SimRows } from './sim-rows';

/** The storage as one invocation sees it: each call a step, rows of a newer version refused, indexes behind. */
export class SimStore implements Store {
  constructor(
    private readonly rows: SimRows,
    private readonly invocation: Invocation,
  ) {}

  get<E extends Entity>(entity: E, key: string): Promise<Stored<E> | undefined> {
    return this.step(`get ${entity}`, () => this.read(entity, key));
  }

  getMany<E extends Entity>(refs: readonly { readonly entity: E; readonly key: string }[]) {
    // The adapter asks nothing when there is nothing to get.
    if (refs.length === 0) return Promise.resolve([]);
    return this.step(`get ${names(refs.map(({ entity }) => entity))}`, () =>
      refs.map(({ entity, key }) => this.read(entity, key)),
    );
  }

  query<E extends Entity>(entity: E, query: StoreQuery) {
    return this.step(`query ${entity}`, () => {
      const { scheduler, faults } = this.invocation.shared;
      const lag = faults.chance.between('index lag', this.invocation.shared.steps, 0, faults.plan.indexLagMs);
      const found = this.rows.query(entity, query, scheduler.now - lag);
      const rows = found.rows.filter(({ version }) => version <= this.invocation.version);
      return found.cursor === undefined ? { rows } : { rows, cursor: found.cursor };
    });
  }

  create<E extends Entity>(entity: E, key: string, row: Rows[E]): Promise<'created' | 'exists'> {
    return this.step(`create ${entity}`, () => {
      if (this.rows.get(entity, key)) return 'exists';
      this.put(entity, key, row, 1);
      return 'created';
    });
  }

  transact(writes: readonly Write[]): Promise<'applied' | 'conflict'> {
    return this.step(`write ${names(writes.map(touched))}`, () => {
      const stale = writes.some(
        (write) => 'put' in write && write.rev > 0 && this.rows.get(write.put, write.key)?.rev !== write.rev,
      );
      if (stale) return 'conflict';
      for (const write of writes) {
        if ('put' in write) this.put(write.put, write.key, write.row, write.rev + 1);
        else this.rows.remove(write.remove, write.key, this.now);
      }
      return 'applied';
    });
  }

  note(key: string, row: Rows['job']): Promise<void> {
    return this.step('note', () => this.put('job', key, row, 1));
  }

  private get now(): number {
    return this.invocation.shared.scheduler.now;
  }

  private put<E extends Entity>(entity: E, key: string, row: Rows[E], rev: number): void {
    this.rows.put(entity, { key, rev, row, version: this.invocation.version }, this.now);
  }

  private read<E extends Entity>(entity: E, key: string): Stored<E> | undefined {
    const found = this.rows.get(entity, key);
    if (found && found.version > this.invocation.version)
      throw new UnreadableRow('newer-version', entity, key, [
        { path: 'v', message: 'written by a newer version' },
      ]);
    return found;
  }

  private step<T>(name: string, happen: () => T): Promise<T> {
    const lose = (): never => {
      throw new StorageUnavailable(`${name} did not answer`);
    };
    const { now } = this;
    return this.invocation.step(`storage ${name}`, this.rows.downUntil > now ? lose : happen, lose);
  }
}

const touched = (write: Write): string => ('put' in write ? write.put : `${write.remove}-`);

/** Each entity once, in order: what a step reads or writes names the place, not how many rows it was. */
const names = (entities: readonly string[]): string => [...new Set(entities)].sort().join('+');
