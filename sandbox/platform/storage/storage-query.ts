import type { EntitySpec } from '../manifest/manifest';
import { checkTypes, meets, readCondition, readConditionSet } from './filter-conditions';
import { isRangeCondition, scan, type RangeCondition, type QueryPage, type Scan } from './index-scan';
import { BY_KEY, partitionKey, type RowIndex } from './row-index';
import type { RowStore } from './row-store';
import { StorageError } from './storage-error';
import { attributeProblem } from './storage-limits';
import { isRecord, requestList, requestText, type RequestBody } from './storage-request';
import { spaceOf, type SpaceName } from './storage-row';

const DEFAULT_LIMIT = 10;
const MAX_LIMIT = 100;

/** Plain keys: at most one condition, a prefix of the key. */
export function queryKeys(store: RowStore, body: RequestBody, lagMs: number): QueryPage {
  const [where, ...more] = requestList(body['where'], 'where', 'INVALID_QUERY');
  if (more.length > 0) throw new StorageError('INVALID_QUERY', 'One condition on the key at most');
  const range = where === undefined ? undefined : readCondition(where, 'INVALID_QUERY');
  if (
    range &&
    (!isRangeCondition(range) || range.name !== 'BEGINS_WITH' || isRecord(where)['property'] !== 'key')
  ) {
    throw new StorageError('INVALID_QUERY', 'Keys are queried by BEGINS_WITH on key');
  }
  return scan(store, {
    ...common(body, body['after'], lagMs),
    space: 'keys',
    range,
    index: keyIndex(store, 'keys'),
    partition: partitionKey([]),
  });
}

/** Rows of an entity by one of its indexes. Filters run after the page was read, so a page may be empty and still have a cursor. */
export function queryEntity(
  store: RowStore,
  entity: EntitySpec,
  body: RequestBody,
  lagMs: number,
): QueryPage {
  const space = spaceOf(entity.name);
  const name = requestText(body['indexName'], 'indexName', 'INVALID_INDEX');
  const index = store.index(space, name);
  if (!index) throw new StorageError('INVALID_INDEX', `Entity ${entity.name} has no index ${name}`);
  const filters = readConditionSet(body['filters'], entity, 'INVALID_QUERY');
  const range = readRange(body['range'], entity, index);
  const partition = readPartition(
    entity,
    index,
    requestList(body['partition'], 'partition', 'INVALID_QUERY'),
  );
  const page = scan(store, { ...common(body, body['cursor'], lagMs), space, index, partition, range });
  return { ...page, rows: page.rows.filter((row) => meets(row, filters)) };
}

function keyIndex(store: RowStore, space: SpaceName): RowIndex {
  const index = store.index(space, BY_KEY);
  if (!index) throw new Error(`space ${space} has no index by key`);
  return index;
}

function common(
  body: RequestBody,
  cursor: unknown,
  lagMs: number,
): Pick<Scan, 'descending' | 'limit' | 'cursor' | 'lagMs'> {
  const { limit = DEFAULT_LIMIT, sort } = body;
  if (typeof limit !== 'number' || !Number.isInteger(limit) || limit < 1 || limit > MAX_LIMIT) {
    throw new StorageError('INVALID_QUERY', `limit is a whole number from 1 to ${MAX_LIMIT}`);
  }
  if (sort !== undefined && sort !== 'ASC' && sort !== 'DESC')
    throw new StorageError('INVALID_QUERY', 'sort is ASC or DESC');
  return { limit, descending: sort === 'DESC', cursor, lagMs };
}

function readRange(value: unknown, entity: EntitySpec, index: RowIndex): RangeCondition | undefined {
  if (value === undefined) return undefined;
  const range = readCondition(value, 'INVALID_QUERY');
  if (!isRangeCondition(range))
    throw new StorageError('INVALID_QUERY', `${range.name} cannot be used on the range of an index`);
  const name = index.spec === BY_KEY ? 'key' : index.spec.range;
  const type = index.spec === BY_KEY ? 'string' : (entity.attributes.get(name) ?? 'any');
  checkTypes(name, type, range, 'INVALID_QUERY');
  return range;
}

function readPartition(entity: EntitySpec, index: RowIndex, values: readonly unknown[]): string {
  const names = index.spec === BY_KEY ? [] : index.spec.partition;
  const label = index.spec === BY_KEY ? BY_KEY : index.spec.name;
  if (values.length !== names.length) {
    throw new StorageError(
      'INVALID_QUERY',
      `Index ${label} of ${entity.name} needs exactly the partition [${names.join(', ')}]`,
    );
  }
  names.forEach((name, at) => {
    const problem = attributeProblem(entity.attributes.get(name) ?? 'any', values[at]);
    if (problem) throw new StorageError('INVALID_QUERY', `Partition ${name} of index ${label} ${problem}`);
  });
  return partitionKey(values);
}
