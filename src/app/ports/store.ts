import type { Entity, Rows } from '../rows';

/** A row as it was read, with the revision that a later write must still find. */
export interface Stored<E extends Entity> {
  readonly key: string;
  readonly rev: number;
  readonly row: Rows[E];
}

/**
 * One operation of a transaction. `rev` is the revision that was read; 0 means that the row is written for the first time. `as` is the
 * revision that a row brought from elsewhere had there.
 */
export type Write = {
  [E in Entity]:
    | {
        readonly put: E;
        readonly key: string;
        readonly row: Rows[E];
        readonly rev: number;
        readonly as?: number;
      }
    | { readonly remove: E; readonly key: string };
}[Entity];

/** A named index of the manifest with all its partition values, in order. */
export interface StoreQuery {
  readonly index: string;
  readonly partition: readonly (string | number)[];
  /** Bounds of the range attribute, both inclusive. */
  readonly from?: number | string;
  readonly to?: number | string;
  readonly order?: 'ascending' | 'descending';
  readonly limit: number;
  readonly cursor?: string;
}

/** The app's storage. Gets are consistent, queries may lag: what was found by a query is read again by key before it is changed. */
export interface Store {
  get<E extends Entity>(entity: E, key: string): Promise<Stored<E> | undefined>;
  /** Any number of rows of any entities in as few reads as the platform allows; missing ones are undefined, in the order asked. */
  getMany<E extends Entity>(
    refs: readonly { readonly entity: E; readonly key: string }[],
  ): Promise<readonly (Stored<E> | undefined)[]>;
  query<E extends Entity>(
    entity: E,
    query: StoreQuery,
  ): Promise<{ readonly rows: readonly Stored<E>[]; readonly cursor?: string }>;
  /** Writes a row that must not exist yet, atomically: of two creators exactly one hears `created`. */
  create<E extends Entity>(entity: E, key: string, row: Rows[E]): Promise<'created' | 'exists'>;
  /**
   * All writes or none. `conflict` when a guarded row (`rev` > 0) is not at its revision any more.
   * At most 25 writes; the first must be guarded (it carries the compare-and-swap).
   * @throws StorageUnavailable when the platform did not answer: the writes may or may not have happened.
   */
  transact(writes: readonly Write[]): Promise<'applied' | 'conflict'>;
  /** One unguarded row of the engine's own books (heartbeat, ledger), last writer wins. */
  note(key: string, row: Rows['job']): Promise<void>;
}

/** The storage did not answer, or said that it cannot now. Nothing may be concluded about the last write. */
export class StorageUnavailable extends Error {
  override readonly name = 'StorageUnavailable';
}
