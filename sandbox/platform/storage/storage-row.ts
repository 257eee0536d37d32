export type IndexValue = string | number | boolean;

/** A stored row. It is replaced as a whole, never changed in place. */
export interface StorageRow {
  readonly key: string;
  readonly value: unknown;
  /** Bytes of the value as JSON. */
  readonly bytes: number;
  readonly createdAt: number;
  readonly updatedAt: number;
  readonly expiresAt?: number;
}

/** Plain keys, secrets, or the rows of one entity. */
export type SpaceName = 'keys' | 'secrets' | `entity:${string}`;

export const spaceOf = (entityName: string | undefined): SpaceName =>
  entityName === undefined ? 'keys' : `entity:${entityName}`;

export function attributeOf(row: StorageRow, name: string): IndexValue | undefined {
  if (typeof row.value !== 'object' || row.value === null) return undefined;
  const value: unknown = Object.hasOwn(row.value, name) ? Reflect.get(row.value, name) : undefined;
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? value
    : undefined;
}

/** A row over the wire. The times are always sent; the client keeps those that were asked for. */
export function rowAnswer(row: StorageRow): Record<string, unknown> {
  return {
    key: row.key,
    value: row.value,
    createdAt: row.createdAt,
    updatedAt: row.updatedAt,
    ...(row.expiresAt === undefined ? {} : { expireTime: new Date(row.expiresAt).toISOString() }),
  };
}
