import { kvs, Sort, WhereConditions } from '@forge/kvs';
import type { StoreQuery } from '../../app/ports/store';
import type { Entity } from '../../app/rows';

/** The platform's largest page. A caller that wants more follows the cursor. */
const LARGEST_PAGE = 100;

/** A query of one index: all its partition values exactly, and bounds of its one range attribute. */
export function startQuery(entity: Entity, { index, partition, from, to, order, limit, cursor }: StoreQuery) {
  const byIndex = kvs.entity<unknown>(entity).query();
  const query =
    partition.length === 0 ? byIndex.index(index) : byIndex.index(index, { partition: [...partition] });
  query.limit(Math.min(limit, LARGEST_PAGE));
  query.sort(order === 'descending' ? Sort.DESC : Sort.ASC);
  const range = rangeOf(from, to);
  if (range) query.where(range);
  if (cursor !== undefined) query.cursor(cursor);
  return query;
}

type Bound = string | number;

function rangeOf(from: Bound | undefined, to: Bound | undefined) {
  if (from !== undefined && to !== undefined) return WhereConditions.between(from, to);
  if (from !== undefined) return WhereConditions.greaterThanEqualTo(from);
  return to === undefined ? undefined : WhereConditions.lessThanEqualTo(to);
}
