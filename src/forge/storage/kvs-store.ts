import { FilterConditions, Filter, kvs, type SetOptions } from '@forge/kvs';
import type { EngineLog } from '../../app/ports/ports';
import type { Store, Stored, StoreQuery, Write } from '../../app/ports/store';
import type { Entity, Rows } from '../../app/rows';
import { askStorage, isConflict, isLostPlace } from './ask-storage';
import { CODECS } from './codecs';
import { decodeRow } from './decode-row';
import { checkKey, encodeRow, type StoredValue } from './encode-row';
import { LostPlace } from './lost-place';
import { readBatches, refName } from './read-batches';
import { startQuery } from './start-query';
import { UnreadableRow } from './unreadable-row';

/** A page of a query, and what was left out of it because this version of the app cannot read it. */
export interface StoredPage<E extends Entity> {
  readonly rows: readonly Stored<E>[];
  readonly broken: readonly UnreadableRow[];
  readonly cursor?: string;
}

export interface KvsStore extends Store {
  query<E extends Entity>(entity: E, query: StoreQuery): Promise<StoredPage<E>>;
}

const MOST_WRITES = 25;

/** What the platform drops by itself, a while after this: sightings, and what a rule asked for once. */
function lifetimeOf(write: Extract<Write, { readonly put: Entity }>): SetOptions | undefined {
  if (write.put === 'sighting') return { ttl: { value: 365, unit: 'DAYS' } };
  return write.put === 'job' && write.row.kind === 'request'
    ? { ttl: { value: 30, unit: 'DAYS' } }
    : undefined;
}

/** The app's storage on the platform's custom entities. Every row is encoded and decoded by its entity's codec. */
export function kvsStore(log: EngineLog): KvsStore {
  return {
    async get(entity, key) {
      const value = await askStorage(`get ${entity}`, () =>
        kvs.entity<unknown>(entity).get(checkKey(entity, key)),
      );
      return value === undefined ? undefined : decodeRow(CODECS[entity], key, value);
    },

    async getMany(refs) {
      for (const { entity, key } of refs) checkKey(entity, key);
      const found = await readBatches(refs);
      return refs.map((ref) => {
        const value = found.get(refName(ref));
        return value === undefined ? undefined : decodeRow(CODECS[ref.entity], ref.key, value);
      });
    },

    async query(entity, query) {
      const page = await askStorage(`query ${entity} ${query.index}`, () =>
        startQuery(entity, query).getMany(),
      ).catch((error: unknown) => {
        throw query.cursor !== undefined && isLostPlace(error)
          ? new LostPlace(`query ${entity}`, { cause: error })
          : error;
      });
      return readPage(entity, page, log);
    },

    async create(entity, key, row) {
      const value = encodeRow(CODECS[entity], checkKey(entity, key), row, 1);
      try {
        await askStorage(`create ${entity}`, () =>
          kvs.entity(entity).set(key, value, { keyPolicy: 'FAIL_IF_EXISTS' }),
        );
        return 'created';
      } catch (error) {
        if (isConflict(error)) return 'exists';
        throw error;
      }
    },

    async transact(writes) {
      checkWrites(writes);
      const transaction = kvs.transact();
      for (const write of writes) addWrite(transaction, write);
      try {
        await askStorage('transact', () => transaction.execute());
        return 'applied';
      } catch (error) {
        if (isConflict(error)) return 'conflict';
        throw error;
      }
    },

    async note(key, row) {
      const value = encodeRow(CODECS.job, checkKey('job', key), row, 1);
      await askStorage('note', () => kvs.entity('job').set(key, value));
    },
  };
}

/** One broken row must not stop the others: it is named in the log and handed back apart. */
function readPage<E extends Entity>(
  entity: E,
  page: {
    readonly results: readonly { readonly key: string; readonly value: unknown }[];
    readonly nextCursor?: string;
  },
  log: EngineLog,
): StoredPage<E> {
  const rows: Stored<E>[] = [];
  const broken: UnreadableRow[] = [];
  for (const { key, value } of page.results) {
    try {
      rows.push(decodeRow<E>(CODECS[entity], key, value));
    } catch (error) {
      if (!(error instanceof UnreadableRow)) throw error;
      broken.push(error);
      log.error(error.message);
    }
  }
  return page.nextCursor === undefined ? { rows, broken } : { rows, broken, cursor: page.nextCursor };
}

/** A row written for the first time has no condition: conditions on missing keys are not relied upon, the guarded first write is. */
function addWrite(transaction: ReturnType<typeof kvs.transact>, write: Write): void {
  if ('remove' in write) {
    transaction.delete(write.key, { entityName: write.remove });
    return;
  }
  const value = encodeWrite(write);
  const conditions = new Filter<StoredValue>().and('rev', FilterConditions.equalTo(write.rev));
  const entity = { entityName: write.put, ...(write.rev > 0 ? { conditions } : {}) };
  // How long a row is kept goes into the fourth argument: in the third, where the documents have it, it is lost.
  transaction.set(write.key, value, entity, lifetimeOf(write));
}

function encodeWrite<E extends Entity>(write: {
  readonly put: E;
  readonly key: string;
  readonly row: Rows[E];
  readonly rev: number;
  readonly as?: number;
}): StoredValue {
  return encodeRow<E>(CODECS[write.put], write.key, write.row, write.as ?? write.rev + 1);
}

function checkWrites(writes: readonly Write[]): void {
  const [first] = writes;
  if (!first || 'remove' in first || first.rev === 0)
    throw new Error('The first write of a transaction must be guarded');
  if (writes.length > MOST_WRITES)
    throw new Error(`A transaction holds ${MOST_WRITES} writes, not ${writes.length}`);
  const names = writes.map((write) => {
    const entity = 'remove' in write ? write.remove : write.put;
    return `${entity} ${checkKey(entity, write.key)}`;
  });
  if (new Set(names).size < names.length)
    throw new Error(`A transaction names a row twice: ${names.join(', ')}`);
}
