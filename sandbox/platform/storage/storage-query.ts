import type { EntitySpec } from '../manifest/manifest';
import { checkTypes, meets, readCondition, readConditionSet, type Condition } from './filter-conditions';
import { BY_KEY, compareValues, firstWhere, partitionKey, type RowIndex } from './row-index';
import type { RowStore } from './row-store';
import { StorageError } from './storage-error';
import { attributeProblem } from './storage-limits';
import { isRecord, requestList, requestText, type RequestBody } from './storage-request';
import { spaceOf, type IndexValue, type SpaceName, type StorageRow } from './storage-row';

const DEFAULT_LIMIT = 10;
const MAX_LIMIT = 100;

export interface QueryPage {
  readonly rows: readonly StorageRow[];
  readonly cursor?: string;
  /** Bytes read from the index before filters. */
  readonly bytesRead: number;
}

interface Scan {
  readonly space: SpaceName;
  readonly index: RowIndex;
  readonly partition: string;
  readonly range: Condition | undefined;
  readonly descending: boolean;
  readonly limit: number;
  readonly cursor: unknown;
  readonly lagMs: number;
}

/** Plain keys: at most one condition, a prefix of the key. */
export function queryKeys(store: RowStore, body: RequestBody, lagMs: number): QueryPage {
  const [where, ...more] = requestList(body['where'], 'where', 'INVALID_QUERY');
  if (more.length > 0) throw new StorageError('INVALID_QUERY', 'One condition on the key at most');
  const range = where === undefined ? undefined : readCondition(where, 'INVALID_QUERY');
  if (range && (range.name !== 'BEGINS_WITH' || isRecord(where)['property'] !== 'key')) {
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
  const range = body['range'] === undefined ? undefined : readCondition(body['range'], 'INVALID_QUERY');
  if (range) checkRange(entity, index, range);
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

function checkRange(entity: EntitySpec, index: RowIndex, range: Condition): void {
  const allowed = [
    'BEGINS_WITH',
    'BETWEEN',
    'EQUAL_TO',
    'GREATER_THAN',
    'GREATER_THAN_EQUAL_TO',
    'LESS_THAN',
    'LESS_THAN_EQUAL_TO',
  ];
  if (!allowed.includes(range.name))
    throw new StorageError('INVALID_QUERY', `${range.name} cannot be used on the range of an index`);
  const name = index.spec === BY_KEY ? 'key' : index.spec.range;
  checkTypes(
    name,
    index.spec === BY_KEY ? 'string' : (entity.attributes.get(name) ?? 'any'),
    range,
    'INVALID_QUERY',
  );
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

function scan(store: RowStore, query: Scan): QueryPage {
  const { index, descending, limit } = query;
  const rows = store.rows(query.space, index, query.partition, query.lagMs);
  const [begins, ends] = bounds(query.range);
  let from = firstWhere(rows, (row) => begins(index.rangeOf(row)));
  let to = firstWhere(rows, (row) => ends(index.rangeOf(row)));
  const after = query.cursor === undefined ? undefined : readCursor(query.cursor, query);
  const order = (row: StorageRow): number =>
    after ? compareValues(index.rangeOf(row), after.range) || compareValues(row.key, after.key) : 1;
  if (after && descending)
    to = Math.min(
      to,
      firstWhere(rows, (row) => order(row) >= 0),
    );
  if (after && !descending)
    from = Math.max(
      from,
      firstWhere(rows, (row) => order(row) > 0),
    );
  const page = descending
    ? rows.slice(Math.max(from, to - limit), Math.max(from, to)).reverse()
    : rows.slice(from, Math.min(to, from + limit));
  const last = page.at(-1);
  const more = last !== undefined && to - from > limit;
  return {
    rows: page,
    bytesRead: page.reduce((sum, row) => sum + row.bytes, 0),
    ...(more ? { cursor: writeCursor({ range: index.rangeOf(last), key: last.key }, query) } : {}),
  };
}

type Bound = (value: IndexValue | undefined) => boolean;

/** Where a condition on sorted values begins to hold, and where it has ended. */
function bounds(range: Condition | undefined): [begins: Bound, ends: Bound] {
  const [first, second] = (range?.values ?? []) as IndexValue[];
  const above: Bound = (value) => compareValues(value, first) > 0;
  const from: Bound = (value) => compareValues(value, first) >= 0;
  switch (range?.name) {
    case 'EQUAL_TO':
      return [from, above];
    case 'BETWEEN':
      return [from, (value) => compareValues(value, second) > 0];
    case 'BEGINS_WITH':
      return [from, (value) => above(value) && !String(value).startsWith(String(first))];
    case 'GREATER_THAN':
      return [above, () => false];
    case 'GREATER_THAN_EQUAL_TO':
      return [from, () => false];
    case 'LESS_THAN':
      return [() => true, from];
    case 'LESS_THAN_EQUAL_TO':
      return [() => true, above];
    default:
      return [() => true, () => false];
  }
}

interface Position {
  readonly range: IndexValue | undefined;
  readonly key: string;
}

const cursorFor = (query: Scan): string =>
  JSON.stringify([query.space, query.index.spec, query.partition, query.descending]);

function writeCursor(position: Position, query: Scan): string {
  return Buffer.from(JSON.stringify([cursorFor(query), position.range, position.key])).toString('base64url');
}

function readCursor(cursor: unknown, query: Scan): Position {
  try {
    const [of, range, key] = JSON.parse(Buffer.from(String(cursor), 'base64url').toString('utf8')) as [
      string,
      IndexValue,
      string,
    ];
    if (of === cursorFor(query)) return { range, key };
  } catch {
    // Falls through to the one complaint about cursors.
  }
  throw new StorageError('INVALID_CURSOR', 'The cursor does not belong to this query');
}
