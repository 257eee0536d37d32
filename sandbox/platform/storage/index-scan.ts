import type { Condition } from './filter-conditions';
import { compareValues, firstWhere, type RowIndex } from './row-index';
import type { RowStore } from './row-store';
import { StorageError } from './storage-error';
import type { IndexValue, SpaceName, StorageRow } from './storage-row';

const RANGE_CONDITIONS = [
  'BEGINS_WITH',
  'BETWEEN',
  'EQUAL_TO',
  'GREATER_THAN',
  'GREATER_THAN_EQUAL_TO',
  'LESS_THAN',
  'LESS_THAN_EQUAL_TO',
] as const;

/** A condition that selects one stretch of an ordered index. */
export type RangeCondition = Condition & { readonly name: (typeof RANGE_CONDITIONS)[number] };

export const isRangeCondition = (condition: Condition): condition is RangeCondition =>
  RANGE_CONDITIONS.some((name) => name === condition.name);

export interface QueryPage {
  readonly rows: readonly StorageRow[];
  readonly cursor?: string;
  /** Bytes read from the index before filters. */
  readonly bytesRead: number;
}

/** One read of an index, checked. `lagMs` is how far behind it sees. */
export interface Scan {
  readonly space: SpaceName;
  readonly index: RowIndex;
  readonly partition: string;
  readonly range: RangeCondition | undefined;
  readonly descending: boolean;
  readonly limit: number;
  readonly cursor: unknown;
  readonly lagMs: number;
}

/** Reads one page from an index. */
export function scan(store: RowStore, query: Scan): QueryPage {
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
function bounds(range: RangeCondition | undefined): [begins: Bound, ends: Bound] {
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
    case undefined:
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
