import type { Faults } from '../../boundary';
import type { EntitySpec } from '../manifest/manifest';
import { UnknownToSandbox } from '../unknown-to-sandbox';
import { RowStore } from './row-store';
import { StorageBatches } from './storage-batches';
import { StorageCounters } from './storage-counters';
import { StorageError } from './storage-error';
import { checkKey, MAX_REQUEST_BYTES } from './storage-limits';
import type { QueryPage } from './index-scan';
import { queryEntity, queryKeys } from './storage-query';
import { StorageRate } from './storage-rate';
import { isRecord, requestEntity, type RequestBody } from './storage-request';
import { rowAnswer, spaceOf, type SpaceName, type StorageRow } from './storage-row';
import { applySet, applyTransaction, planSet, planTransaction, type WriteContext } from './storage-writes';

export interface StorageParts {
  readonly entities: ReadonlyMap<string, EntitySpec>;
  readonly faults: Faults;
  readonly now: () => number;
  /** Draws for lost answers. */
  readonly random: () => number;
}

export type StorageSnapshot = Record<string, StorageRow[]>;

/** The key-value and entity store of one installation, as `@forge/kvs` speaks to it: POST /api/v1/<command>. */
export class StorageServer {
  readonly counters = new StorageCounters();
  readonly store: RowStore;
  readonly #rate = new StorageRate();
  readonly #batches: StorageBatches;

  constructor(private readonly parts: StorageParts) {
    this.store = new RowStore(parts.entities, parts.now);
    this.#batches = new StorageBatches(parts.entities, this.store, this.counters);
  }

  /** `at` is the instant of the request for the limits: the site's time plus what the call has waited so far. */
  fetch(path: string, text: string, at: number): Response {
    try {
      if (this.parts.now() < this.parts.faults.storageDownUntil)
        throw new StorageError('INTERNAL_SERVER_ERROR', 'The storage is down');
      if (Buffer.byteLength(text) > MAX_REQUEST_BYTES)
        throw new StorageError('MAX_SIZE', 'A request holds at most 4 MB');
      return this.#route(path.replace('/api/v1/', ''), JSON.parse(text) as unknown, text.length, at);
    } catch (error) {
      if (error instanceof StorageError) return error.toResponse();
      throw error;
    }
  }

  snapshot(): StorageSnapshot {
    return this.store.all();
  }

  clear(): void {
    for (const [space, rows] of Object.entries(this.store.all()))
      for (const { key } of rows) this.store.delete(space as SpaceName, key);
  }

  restore(snapshot: StorageSnapshot): void {
    for (const [space, rows] of Object.entries(snapshot))
      for (const row of rows) this.store.set(space as SpaceName, row);
  }

  #route(command: string, body: unknown, size: number, at: number): Response {
    switch (command) {
      case 'get':
        return this.#get('keys', isRecord(body), at);
      case 'secret/get':
        return this.#get('secrets', isRecord(body), at);
      case 'entity/get':
        return this.#get(this.#entitySpace(isRecord(body)), isRecord(body), at);
      case 'set':
      case 'secret/set':
      case 'entity/set':
        if (command === 'entity/set') this.#entitySpace(isRecord(body));
        return this.#set(body, size, at, command === 'secret/set');
      case 'delete':
        return this.#delete('keys', isRecord(body), at);
      case 'secret/delete':
        return this.#delete('secrets', isRecord(body), at);
      case 'entity/delete':
        return this.#delete(this.#entitySpace(isRecord(body)), isRecord(body), at);
      case 'query':
        return this.#page(
          'keys',
          queryKeys(this.store, isRecord(body), this.parts.faults.staleQueriesMs),
          at,
        );
      case 'entity/query':
        return this.#queryEntity(isRecord(body), at);
      case 'transaction':
        return this.#transaction(body, size, at);
      case 'batch/get':
        return this.#read(this.#batches.get(body), size, at);
      case 'batch/set':
        return this.#write(size, at, () => Response.json(this.#batches.set(body, this.parts.now())));
      case 'batch/delete':
        return this.#write(size, at, () => Response.json(this.#batches.delete(body)));
      default:
        throw new UnknownToSandbox(`the storage command ${command}`);
    }
  }

  #entitySpace(body: RequestBody): SpaceName {
    const entity = requestEntity(this.parts.entities, body['entityName'] ?? null);
    return spaceOf(entity?.name);
  }

  #get(space: SpaceName, body: RequestBody, at: number): Response {
    const row = this.store.get(space, checkKey(body['key']));
    this.counters.readRequests += 1;
    this.#rate.spend('read', row?.bytes ?? 0, at);
    this.counters.got(space, row?.bytes ?? 0);
    if (!row) throw new StorageError('KEY_NOT_FOUND', 'There is no such key');
    return Response.json(rowAnswer(row));
  }

  #set(body: unknown, size: number, at: number, secret: boolean): Response {
    const set = planSet(this.#context(), body, { policyAllowed: true, secret });
    return this.#write(size, at, () => {
      const { before, after } = applySet(this.#context(), set);
      this.counters.wrote(set.space, set.bytes);
      const shown = set.options.returnValue === 'PREVIOUS' ? before : after;
      return set.options.returnValue && shown
        ? Response.json(rowAnswer(shown))
        : new Response(null, { status: 204 });
    });
  }

  #delete(space: SpaceName, body: RequestBody, at: number): Response {
    const key = checkKey(body['key']);
    return this.#write(0, at, () => {
      if (!this.store.get(space, key)) throw new StorageError('KEY_NOT_FOUND', 'There is no such key');
      this.store.delete(space, key);
      this.counters.wrote(space, 0);
      return new Response(null, { status: 204 });
    });
  }

  #queryEntity(body: RequestBody, at: number): Response {
    const entity = requestEntity(this.parts.entities, body['entityName'] ?? null);
    if (!entity) throw new StorageError('INVALID_ENTITY_NAME', 'A query by index needs an entity');
    return this.#page(
      spaceOf(entity.name),
      queryEntity(this.store, entity, body, this.parts.faults.staleQueriesMs),
      at,
    );
  }

  #page(space: SpaceName, page: QueryPage, at: number): Response {
    this.counters.readRequests += 1;
    this.#rate.spend('read', page.bytesRead, at);
    this.counters.queried(space, page.bytesRead);
    return Response.json({
      data: page.rows.map(rowAnswer),
      ...(page.cursor === undefined ? {} : { cursor: page.cursor }),
    });
  }

  #transaction(body: unknown, size: number, at: number): Response {
    const operations = planTransaction(this.#context(), body);
    return this.#write(size, at, () => {
      applyTransaction(this.#context(), operations);
      const written = operations.filter((one) => one.kind !== 'check');
      written.forEach((one, index) => this.counters.wrote(one.space, one.bytes, index === 0 ? 1 : 0));
      return new Response(null, { status: 204 });
    });
  }

  #read(answer: unknown, size: number, at: number): Response {
    this.counters.readRequests += 1;
    this.#rate.spend('read', size, at);
    return Response.json(answer);
  }

  /** Does a write; on demand its answer is lost afterwards. */
  #write(size: number, at: number, work: () => Response): Response {
    this.#rate.spend('write', size, at);
    const answer = work();
    const { lostStorageAnswers } = this.parts.faults;
    if (lostStorageAnswers > 0 && this.parts.random() < lostStorageAnswers)
      return new Response('upstream timeout', { status: 504 });
    return answer;
  }

  #context(): WriteContext {
    return { entities: this.parts.entities, store: this.store, now: this.parts.now() };
  }
}
