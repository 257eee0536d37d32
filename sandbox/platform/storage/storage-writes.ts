import type { EntitySpec } from '../manifest/manifest';
import { meets, readConditionSet, type ConditionSet } from './filter-conditions';
import type { RowStore } from './row-store';
import { StorageError } from './storage-error';
import { checkEntityValue, checkKey, checkValue } from './storage-limits';
import { isRecord, readSetOptions, requestEntity, requestList, type SetOptions } from './storage-request';
import { spaceOf, type SpaceName, type StorageRow } from './storage-row';

const MAX_OPERATIONS = 25;

/** A set that passed every check of shape, size and type, not yet done. */
export interface PlannedSet {
  readonly kind: 'set';
  readonly space: SpaceName;
  readonly key: string;
  readonly value: unknown;
  readonly bytes: number;
  readonly options: SetOptions;
  readonly conditions: ConditionSet | undefined;
}

interface PlannedOther {
  readonly kind: 'delete' | 'check';
  readonly space: SpaceName;
  readonly key: string;
  readonly bytes: number;
  readonly conditions: ConditionSet | undefined;
}

export type Planned = PlannedSet | PlannedOther;

export interface WriteContext {
  readonly entities: ReadonlyMap<string, EntitySpec>;
  readonly store: RowStore;
  readonly now: number;
}

export function planSet(
  context: WriteContext,
  item: unknown,
  mode: { policyAllowed: boolean; secret?: boolean },
): PlannedSet {
  const body = isRecord(item);
  const entity = mode.secret ? undefined : requestEntity(context.entities, body['entityName']);
  const key = checkKey(body['key']);
  const bytes = checkValue(body['value']);
  if (entity) checkEntityValue(entity, body['value']);
  return {
    kind: 'set',
    space: mode.secret ? 'secrets' : spaceOf(entity?.name),
    key,
    value: body['value'],
    bytes,
    options: readSetOptions(body['options'], context.now, mode.policyAllowed),
    conditions: conditionsOf(body, entity),
  };
}

function conditionsOf(
  body: Readonly<Record<string, unknown>>,
  entity: EntitySpec | undefined,
): ConditionSet | undefined {
  if (body['conditions'] === undefined) return undefined;
  if (!entity) throw new StorageError('INVALID_TRANSACTION', 'Only rows of entities can carry conditions');
  return readConditionSet(body['conditions'], entity, 'INVALID_TRANSACTION');
}

export function applySet(
  context: WriteContext,
  set: PlannedSet,
): { readonly before: StorageRow | undefined; readonly after: StorageRow } {
  const before = context.store.get(set.space, set.key);
  if (set.options.failIfExists && before) throw new StorageError('KEY_CONFLICT', `Key ${set.key} exists`);
  const after: StorageRow = {
    key: set.key,
    value: set.value,
    bytes: set.bytes,
    createdAt: before?.createdAt ?? context.now,
    updatedAt: context.now,
    ...(set.options.expiresAt === undefined ? {} : { expiresAt: set.options.expiresAt }),
  };
  context.store.set(set.space, after);
  return { before, after };
}

/** Reads a transaction whole: at most 25 operations, each key once. Nothing is done yet. */
export function planTransaction(context: WriteContext, value: unknown): Planned[] {
  const body = isRecord(value);
  const other =
    (kind: 'delete' | 'check') =>
    (item: unknown): Planned => {
      const one = isRecord(item);
      const entity = requestEntity(context.entities, one['entityName']);
      const conditions = conditionsOf(one, entity);
      if (kind === 'check' && !conditions)
        throw new StorageError('INVALID_TRANSACTION', 'A check needs conditions');
      return { kind, space: spaceOf(entity?.name), key: checkKey(one['key']), bytes: 0, conditions };
    };
  const operations = [
    ...requestList(body['set'], 'set').map((item) => planSet(context, item, { policyAllowed: false })),
    ...requestList(body['delete'], 'delete').map(other('delete')),
    ...requestList(body['check'], 'check').map(other('check')),
  ];
  if (operations.length === 0)
    throw new StorageError('INVALID_TRANSACTION', 'A transaction needs at least one operation');
  if (operations.length > MAX_OPERATIONS) {
    throw new StorageError(
      'INVALID_TRANSACTION',
      `${operations.length} operations, at most ${MAX_OPERATIONS} are allowed`,
    );
  }
  const places = new Set(operations.map(({ space, key }) => `${space} ${key}`));
  if (places.size < operations.length)
    throw new StorageError('INVALID_TRANSACTION', 'A key may stand in one operation only');
  return operations;
}

/** All or nothing: every condition is looked at before anything is written. */
export function applyTransaction(context: WriteContext, operations: readonly Planned[]): void {
  for (const { space, key, conditions } of operations) {
    if (!meets(context.store.get(space, key), conditions)) {
      throw new StorageError(
        'CONDITIONAL_CHECK_FAILED',
        `A condition on ${key} in ${space} is not met; nothing was written`,
      );
    }
  }
  for (const operation of operations) {
    if (operation.kind === 'set') applySet(context, operation);
    if (operation.kind === 'delete') context.store.delete(operation.space, operation.key);
  }
}
