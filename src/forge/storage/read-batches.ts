import { kvs } from '@forge/kvs';
import { StorageUnavailable } from '../../app/ports/store';
import type { Entity } from '../../app/rows';
import { askStorage } from './ask-storage';

interface Ref {
  readonly entity: Entity;
  readonly key: string;
}

/** What one batch read of the platform takes. */
const BATCH = 25;

export const refName = ({ entity, key }: Ref): string => `${entity} ${key}`;

/** The stored values of rows of any entities, by `refName`; missing ones are absent. */
export async function readBatches(refs: readonly Ref[]): Promise<ReadonlyMap<string, unknown>> {
  const wanted = [...new Map(refs.map((ref) => [refName(ref), ref])).values()];
  const batches: Ref[][] = [];
  for (let from = 0; from < wanted.length; from += BATCH) batches.push(wanted.slice(from, from + BATCH));
  const found = new Map<string, unknown>();
  await Promise.all(batches.map((batch) => readBatch(batch, found)));
  return found;
}

async function readBatch(batch: readonly Ref[], found: Map<string, unknown>): Promise<void> {
  const items = batch.map(({ entity, key }) => ({ entityName: entity, key }));
  const { successfulKeys, failedKeys } = await askStorage('batch get', () => kvs.batchGet<unknown>(items));
  const failed = failedKeys.find(({ error }) => error.code !== 'KEY_NOT_FOUND');
  if (failed) throw new StorageUnavailable(`The storage could not read ${failed.key}: ${failed.error.code}`);
  for (const { entityName, key, value } of successfulKeys) found.set(`${entityName ?? ''} ${key}`, value);
}
