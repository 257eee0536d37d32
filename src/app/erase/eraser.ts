import type { Ports } from '../ports/ports';
import type { Entity, JobRow } from '../rows';
import type { Stored, Write } from '../ports/store';

/** With the guard a transaction holds 25 writes. */
const AT_ONCE = 22;

export interface Ref {
  readonly entity: Entity;
  readonly key: string;
}

/** Another invocation works on the same job, or it was begun anew: this one stops. */
export class Overtaken extends Error {
  override readonly name = 'Overtaken';
}

/** Takes rows away under the guard of a job's own row, which counts them: of two workers one stops, and a kill loses nothing. */
export class Eraser {
  constructor(
    private readonly ports: Ports,
    private job: Stored<'job'>,
  ) {}

  get removed(): number {
    const { body } = this.job.row;
    const known = typeof body === 'object' && body !== null && 'removed' in body ? body.removed : 0;
    return typeof known === 'number' ? known : 0;
  }

  /** At most two writes besides: rows that change with the last of what is taken away. */
  async remove(refs: readonly Ref[], also: readonly Write[] = []): Promise<void> {
    for (let from = 0; from < refs.length; from += AT_ONCE) {
      const some = refs.slice(from, from + AT_ONCE);
      const isLast = from + AT_ONCE >= refs.length;
      await this.write('running', some.length, [
        ...(isLast ? also : []),
        ...some.map(({ entity, key }): Write => ({ remove: entity, key })),
      ]);
    }
  }

  finish(): Promise<void> {
    return this.write('done', 0, []);
  }

  /** Queries lag: rows that this worker took away may still be found by it. `keysOf` names all that goes with a row. */
  async removeFound<T extends { readonly key: string }>(
    find: () => Promise<readonly T[]>,
    keysOf: (found: T) => readonly Ref[],
  ): Promise<void> {
    const gone = new Set<string>();
    for (;;) {
      const found = (await find()).filter(({ key }) => !gone.has(key));
      if (found.length === 0) return;
      await this.remove(found.flatMap(keysOf));
      for (const { key } of found) gone.add(key);
    }
  }

  private async write(state: string, count: number, writes: readonly Write[]): Promise<void> {
    const { key, rev, row } = this.job;
    const body = { ...(row.body as object), removed: this.removed + count };
    const next: JobRow = { ...row, state, at: this.ports.clock.now(), body };
    const written = await this.ports.store.transact([{ put: 'job', key, row: next, rev }, ...writes]);
    if (written !== 'applied') throw new Overtaken(`${key} is worked on by another`);
    this.job = { key, rev: rev + 1, row: next };
  }
}
