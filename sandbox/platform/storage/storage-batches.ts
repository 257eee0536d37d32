import type { EntitySpec } from '../manifest/manifest';
import type { RowStore } from './row-store';
import type { StorageCounters } from './storage-counters';
import { StorageError } from './storage-error';
import { checkKey } from './storage-limits';
import { isRecord, requestEntity } from './storage-request';
import { rowAnswer, spaceOf, type SpaceName } from './storage-row';
import { applySet, planSet } from './storage-writes';

const MAX_KEYS = 25;

interface BatchAnswer {
  readonly successfulKeys: Record<string, unknown>[];
  readonly failedKeys: { key: unknown; entityName?: unknown; error: { code: string; message: string } }[];
}

/** Batches of up to 25 keys. They are not atomic: a failed key is reported, the others are done. */
export class StorageBatches {
  constructor(
    private readonly entities: ReadonlyMap<string, EntitySpec>,
    private readonly store: RowStore,
    private readonly counters: StorageCounters,
  ) {}

  get(body: unknown): BatchAnswer {
    return this.#each(body, (item) => {
      const { space, key } = this.#place(item);
      const row = this.store.get(space, key);
      this.counters.got(space, row?.bytes ?? 0);
      if (!row) throw new StorageError('KEY_NOT_FOUND', 'There is no such key');
      return rowAnswer(row);
    });
  }

  set(body: unknown, now: number): BatchAnswer {
    const context = { entities: this.entities, store: this.store, now };
    return this.#each(body, (item) => {
      const set = planSet(context, item, { policyAllowed: false });
      applySet(context, set);
      this.counters.wrote(set.space, set.bytes);
      return {};
    });
  }

  delete(body: unknown): BatchAnswer {
    return this.#each(body, (item) => {
      const { space, key } = this.#place(item);
      this.store.delete(space, key);
      this.counters.wrote(space, 0);
      return {};
    });
  }

  #place(item: Readonly<Record<string, unknown>>): { space: SpaceName; key: string } {
    return {
      space: spaceOf(requestEntity(this.entities, item['entityName'])?.name),
      key: checkKey(item['key']),
    };
  }

  #each(
    body: unknown,
    work: (item: Readonly<Record<string, unknown>>) => Record<string, unknown>,
  ): BatchAnswer {
    if (!Array.isArray(body) || body.length === 0 || body.length > MAX_KEYS) {
      throw new StorageError('INVALID_BATCH', `A batch holds 1 to ${MAX_KEYS} keys`);
    }
    const answer: BatchAnswer = { successfulKeys: [], failedKeys: [] };
    for (const one of body as unknown[]) {
      const item = isRecord(one);
      const name = {
        key: item['key'],
        ...(item['entityName'] === undefined ? {} : { entityName: item['entityName'] }),
      };
      try {
        answer.successfulKeys.push({ ...name, ...work(item) });
      } catch (error) {
        if (!(error instanceof StorageError)) throw error;
        answer.failedKeys.push({ ...name, error: { code: error.code, message: error.message } });
      }
    }
    return answer;
  }
}
