import type { EntitySpec } from '../manifest/manifest';
import { StorageError, type StorageErrorCode } from './storage-error';

export type RequestBody = Readonly<Record<string, unknown>>;

export function isRecord(value: unknown, code: StorageErrorCode = 'BAD_REQUEST'): RequestBody {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as RequestBody;
  throw new StorageError(code, 'An object was expected');
}

export function requestList(
  value: unknown,
  name: string,
  code: StorageErrorCode = 'BAD_REQUEST',
): readonly unknown[] {
  if (value === undefined) return [];
  if (Array.isArray(value)) return value as unknown[];
  throw new StorageError(code, `${name} must be a list`);
}

export function requestText(value: unknown, name: string, code: StorageErrorCode = 'BAD_REQUEST'): string {
  if (typeof value === 'string') return value;
  throw new StorageError(code, `${name} must be a string`);
}

/** The declared entity that a request names; `undefined` stands for plain keys. */
export function requestEntity(
  entities: ReadonlyMap<string, EntitySpec>,
  name: unknown,
): EntitySpec | undefined {
  if (name === undefined) return undefined;
  const entity = typeof name === 'string' ? entities.get(name) : undefined;
  if (!entity)
    throw new StorageError('INVALID_ENTITY_NAME', `The manifest declares no entity ${JSON.stringify(name)}`);
  return entity;
}

const UNIT_MS = { SECONDS: 1000, MINUTES: 60_000, HOURS: 3_600_000, DAYS: 86_400_000 } as const;

export interface SetOptions {
  readonly expiresAt?: number;
  readonly failIfExists: boolean;
  readonly returnValue?: 'PREVIOUS' | 'LATEST';
}

/** Reads the options of a set; key policies are refused where `policyAllowed` is false (batches and transactions). */
export function readSetOptions(value: unknown, now: number, policyAllowed: boolean): SetOptions {
  if (value === undefined) return { failIfExists: false };
  const { ttl, keyPolicy, returnValue } = isRecord(value);
  if (!policyAllowed && (keyPolicy !== undefined || returnValue !== undefined)) {
    throw new StorageError(
      'BAD_REQUEST',
      'keyPolicy and returnValue are not available in batches and transactions',
    );
  }
  if (keyPolicy !== undefined && keyPolicy !== 'OVERRIDE' && keyPolicy !== 'FAIL_IF_EXISTS') {
    throw new StorageError(
      'BAD_REQUEST',
      `The storage does not know the key policy ${JSON.stringify(keyPolicy)}`,
    );
  }
  if (
    returnValue !== undefined &&
    (keyPolicy !== 'OVERRIDE' || (returnValue !== 'PREVIOUS' && returnValue !== 'LATEST'))
  ) {
    throw new StorageError('BAD_REQUEST', 'returnValue is PREVIOUS or LATEST, with the key policy OVERRIDE');
  }
  const expiresAt = readTtl(ttl, now);
  return {
    failIfExists: keyPolicy === 'FAIL_IF_EXISTS',
    ...(returnValue === undefined ? {} : { returnValue }),
    ...(expiresAt === undefined ? {} : { expiresAt }),
  };
}

function readTtl(value: unknown, now: number): number | undefined {
  if (value === undefined) return undefined;
  const { value: count, unit } = isRecord(value);
  const unitMs = Object.entries(UNIT_MS).find(([name]) => name === unit)?.[1];
  if (!unitMs || typeof count !== 'number' || !Number.isInteger(count) || count <= 0) {
    throw new StorageError('BAD_REQUEST', 'ttl takes a whole number and SECONDS, MINUTES, HOURS or DAYS');
  }
  if (count * unitMs > 365 * UNIT_MS.DAYS) throw new StorageError('BAD_REQUEST', 'ttl is at most one year');
  return now + count * unitMs;
}
