import type * as v from 'valibot';
import type { Entity, Rows } from '../../app/rows';

/** What one entity looks like in the storage: what is decoded on the way in, and what its indexes need on the way out. */
export interface Codec<E extends Entity> {
  readonly entity: E;
  /** The row version written now. Older rows are upgraded on the way in, newer ones refused. */
  readonly version: number;
  readonly schema: v.GenericSchema<unknown, Rows[E]>;
  /** `upgrades[n]` turns the data of a row of version n into that of version n + 1. */
  readonly upgrades: Readonly<Record<number, (data: unknown) => unknown>>;
  /** Index attributes as the manifest declares them, never absent or empty: `text`, `orNone` and `FAR` see to that. */
  attributes(row: Rows[E], key: string): Readonly<Record<string, string | number>>;
}

/** Stands for null in an index attribute, which the platform wants filled. */
export const NONE = 'none';

export const text = (value: string): string => (value === '' ? NONE : value);
export const orNone = (value: string | null): string => (value === null ? NONE : text(value));
