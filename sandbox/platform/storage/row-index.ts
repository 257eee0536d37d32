import type { IndexSpec } from '../manifest/manifest';
import { attributeOf, type IndexValue, type StorageRow } from './storage-row';

/** The automatic index of every space: all rows by key. */
export const BY_KEY = 'by-key';

/** Rows of one index in order of range value, then key, apart for each partition. Rows that lack an attribute of it are not in it. */
export class RowIndex {
  readonly #partitions = new Map<string, StorageRow[]>();

  constructor(readonly spec: IndexSpec | typeof BY_KEY) {}

  rangeOf(row: StorageRow): IndexValue | undefined {
    return this.spec === BY_KEY ? row.key : attributeOf(row, this.spec.range);
  }

  partitionOf(row: StorageRow): string | undefined {
    if (this.rangeOf(row) === undefined) return undefined;
    if (this.spec === BY_KEY) return partitionKey([]);
    const values = this.spec.partition.map((name) => attributeOf(row, name));
    return values.includes(undefined) ? undefined : partitionKey(values);
  }

  compare = (one: StorageRow, other: StorageRow): number =>
    compareValues(this.rangeOf(one), this.rangeOf(other)) || compareValues(one.key, other.key);

  rows(partition: string): readonly StorageRow[] {
    return this.#partitions.get(partition) ?? [];
  }

  add(row: StorageRow): void {
    const partition = this.partitionOf(row);
    if (partition === undefined) return;
    const rows = this.#partitions.get(partition) ?? [];
    if (rows.length === 0) this.#partitions.set(partition, rows);
    rows.splice(
      firstWhere(rows, (other) => this.compare(other, row) >= 0),
      0,
      row,
    );
  }

  remove(row: StorageRow): void {
    const partition = this.partitionOf(row);
    const rows = partition === undefined ? undefined : this.#partitions.get(partition);
    if (!rows) return;
    const at = firstWhere(rows, (other) => this.compare(other, row) >= 0);
    if (rows[at] === row) rows.splice(at, 1);
    if (rows.length === 0 && partition !== undefined) this.#partitions.delete(partition);
  }
}

export const partitionKey = (values: readonly unknown[]): string => JSON.stringify(values);

export function compareValues(one: IndexValue | undefined, other: IndexValue | undefined): number {
  if (one === other) return 0;
  if (one === undefined || other === undefined) return one === undefined ? -1 : 1;
  return one < other ? -1 : 1;
}

/** The first place from which on `holds` is true; it must be false before and true after. */
export function firstWhere<T>(rows: readonly T[], holds: (row: T) => boolean): number {
  let low = 0;
  let high = rows.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(rows[middle] as T)) high = middle;
    else low = middle + 1;
  }
  return low;
}
