import type { Stored, StoreQuery } from '../../src/app/ports/store';
import type { Entity } from '../../src/app/rows';
import { CODECS } from '../../src/forge/storage/codecs';
import { manifestIndexes } from './manifest-indexes';

/** A row as it is kept, with the version of the app that wrote it. */
export interface Kept<E extends Entity = Entity> extends Stored<E> {
  readonly version: 1 | 2;
}
interface Late {
  readonly at: number;
  readonly entity: Entity;
  readonly key: string;
  readonly kept: Kept | undefined;
}

const indexes = manifestIndexes();

/** The rows of one site. Gets are consistent; queries answer from an index that follows the rows with a delay. Rows are never changed in place. */
export class SimRows {
  /** The storage does not answer before this instant. */
  downUntil = 0;
  private readonly rows = new Map<Entity, Map<string, Kept>>();
  private readonly index = new Map<Entity, Map<string, Kept>>();
  private readonly behind: Late[] = [];

  get<E extends Entity>(entity: E, key: string): Kept<E> | undefined {
    return this.rows.get(entity)?.get(key) as Kept<E> | undefined;
  }

  all<E extends Entity>(entity: E): readonly Kept<E>[] {
    return [...(this.rows.get(entity)?.values() ?? [])] as Kept<E>[];
  }

  put<E extends Entity>(entity: E, kept: Kept<E>, now: number): void {
    table(this.rows, entity).set(kept.key, kept);
    this.behind.push({ at: now, entity, key: kept.key, kept: kept });
  }

  remove(entity: Entity, key: string, now: number): void {
    table(this.rows, entity).delete(key);
    this.behind.push({ at: now, entity, key, kept: undefined });
  }

  query<E extends Entity>(entity: E, query: StoreQuery, asOf: number): { rows: Kept<E>[]; cursor?: string } {
    this.follow(asOf);
    const index = indexes.get(`${entity}:${query.index}`);
    if (!index) throw new Error(`the manifest has no index ${query.index} of ${entity}`);
    const range = index.range?.[0] ?? '';
    const partition = index.partition ?? [];
    const matching = [...(table(this.index, entity).values() as Iterable<Kept<E>>)]
      .map((kept) => ({ kept, attributes: CODECS[entity].attributes(kept.row, kept.key) }))
      .filter(({ attributes }) => partition.every((name, at) => attributes[name] === query.partition[at]))
      .filter(({ attributes }) => within(Number(attributes[range]), query))
      .sort((a, b) => Number(a.attributes[range]) - Number(b.attributes[range]));
    if (query.order === 'descending') matching.reverse();
    const start = Number(query.cursor ?? 0);
    const rows = matching.slice(start, start + query.limit).map(({ kept }) => kept);
    const end = start + rows.length;
    return end < matching.length ? { rows, cursor: String(end) } : { rows };
  }

  private follow(asOf: number): void {
    let taken = 0;
    for (const { at, entity, key, kept } of this.behind) {
      if (at > asOf) break;
      if (kept) table(this.index, entity).set(key, kept);
      else table(this.index, entity).delete(key);
      taken += 1;
    }
    this.behind.splice(0, taken);
  }
}

function table(of: Map<Entity, Map<string, Kept>>, entity: Entity): Map<string, Kept> {
  const known = of.get(entity);
  if (known) return known;
  const made = new Map<string, Kept>();
  of.set(entity, made);
  return made;
}

const within = (value: number, { from, to }: StoreQuery): boolean =>
  (from === undefined || value >= Number(from)) && (to === undefined || value <= Number(to));
