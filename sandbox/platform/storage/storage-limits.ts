import type { EntitySpec } from '../manifest/manifest';
import { StorageError } from './storage-error';

const KEY = /^(?!\s+$)[a-zA-Z0-9:._\s\-#]+$/;
export const MAX_VALUE_BYTES = 240 * 1024;
export const MAX_REQUEST_BYTES = 4 * 1024 * 1024;
const MAX_DEPTH = 31;
const MAX_INDEXED_BYTES = 900;
const INT32 = 2 ** 31;

export function checkKey(key: unknown): string {
  if (key === undefined || key === '') throw new StorageError('EMPTY_KEY', 'Key cannot be empty');
  if (typeof key !== 'string') throw new StorageError('INVALID_KEY', 'Key must be a string');
  if (key.length > 500)
    throw new StorageError('KEY_TOO_LONG', `Key has ${key.length} characters, at most 500 are allowed`);
  if (!KEY.test(key))
    throw new StorageError('INVALID_KEY', `Key ${JSON.stringify(key)} does not match ${String(KEY)}`);
  return key;
}

/** Checks size and depth and returns the bytes of the value as JSON. */
export function checkValue(value: unknown): number {
  if (value === undefined || value === null) throw new StorageError('BAD_REQUEST', 'A value is required');
  const bytes = Buffer.byteLength(JSON.stringify(value));
  if (bytes > MAX_VALUE_BYTES)
    throw new StorageError(
      'MAX_SIZE',
      `The value has ${bytes} bytes, at most ${MAX_VALUE_BYTES} are allowed`,
    );
  if (depthOf(value) > MAX_DEPTH)
    throw new StorageError('MAX_DEPTH', `The value is nested deeper than ${MAX_DEPTH} levels`);
  return bytes;
}

function depthOf(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  return 1 + Object.values(value).reduce<number>((deepest, child) => Math.max(deepest, depthOf(child)), 0);
}

/** Checks a value against the attributes of its entity: nothing undeclared, every type right, integers of 32 bits, texts not empty. */
export function checkEntityValue(entity: EntitySpec, value: unknown): void {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw invalid(entity, 'must be an object');
  for (const [name, attribute] of Object.entries(value)) {
    const type = entity.attributes.get(name);
    if (type === undefined) throw invalid(entity, `has no attribute ${name}`);
    const problem = attributeProblem(type, attribute);
    if (problem) throw invalid(entity, `attribute ${name} ${problem}`);
  }
  for (const index of entity.indexes.values()) {
    const bytes = (names: readonly string[]): number =>
      names.reduce((sum, name) => sum + textBytes(Reflect.get(value, name)), 0);
    if (bytes([index.range]) > MAX_INDEXED_BYTES || bytes(index.partition) > MAX_INDEXED_BYTES) {
      throw invalid(entity, `values of index ${index.name} are longer than ${MAX_INDEXED_BYTES} bytes`);
    }
  }
}

const textBytes = (value: unknown): number => (typeof value === 'string' ? Buffer.byteLength(value) : 0);

const invalid = (entity: EntitySpec, text: string): StorageError =>
  new StorageError('INVALID_ENTITY_VALUE', `Entity ${entity.name} ${text}`);

/** What is wrong with `value` as an attribute of `type`, or undefined. */
export function attributeProblem(type: string, value: unknown): string | undefined {
  switch (type) {
    case 'string':
      if (typeof value !== 'string') return 'must be a string';
      return value === '' ? 'must not be an empty string' : undefined;
    case 'boolean':
      return typeof value === 'boolean' ? undefined : 'must be a boolean';
    case 'float':
      return typeof value === 'number' ? undefined : 'must be a number';
    case 'integer':
      return Number.isInteger(value) && Number(value) >= -INT32 && Number(value) < INT32
        ? undefined
        : 'must be a 32-bit integer';
    default:
      return undefined;
  }
}
