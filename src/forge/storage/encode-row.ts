import type { Entity, Rows } from '../../app/rows';
import type { Codec } from './codec';
import { RowTooLarge } from './row-too-large';

/** A value as it lies in the storage: the row itself, its revision and version, and the attributes of its indexes. */
export interface StoredValue {
  readonly rev: number;
  readonly v: number;
  readonly data: unknown;
  readonly [attribute: string]: unknown;
}

/** The platform takes 240 KiB a value; what its envelope costs is left free. */
const LARGEST_BYTES = 240 * 1024 - 2048;
const KEY = /^(?!\s+$)[a-zA-Z0-9:._\s\-#]{1,500}$/u;

/** @throws RowTooLarge before anything is written. */
export function encodeRow<E extends Entity>(
  codec: Codec<E>,
  key: string,
  row: Rows[E],
  rev: number,
): StoredValue {
  const value = { ...codec.attributes(row, key), rev, v: codec.version, data: row };
  const bytes = Buffer.byteLength(JSON.stringify(value));
  if (bytes > LARGEST_BYTES) throw new RowTooLarge(codec.entity, bytes);
  return value;
}

/** Keys hold ids only; one that the platform would refuse is a defect of whoever made it. */
export function checkKey(entity: Entity, key: string): string {
  if (!KEY.test(key)) throw new Error(`'${key}' cannot be a key of ${entity}`);
  return key;
}
