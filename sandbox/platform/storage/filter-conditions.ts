import type { EntitySpec } from '../manifest/manifest';
import { attributeProblem } from './storage-limits';
import { StorageError, type StorageErrorCode } from './storage-error';
import { isRecord, requestList, requestText } from './storage-request';
import { attributeOf, type StorageRow } from './storage-row';

const CONDITIONS = [
  'BEGINS_WITH',
  'BETWEEN',
  'CONTAINS',
  'EQUAL_TO',
  'EXISTS',
  'GREATER_THAN',
  'GREATER_THAN_EQUAL_TO',
  'LESS_THAN',
  'LESS_THAN_EQUAL_TO',
  'NOT_CONTAINS',
  'NOT_EQUAL_TO',
  'NOT_EXISTS',
] as const;
export type ConditionName = (typeof CONDITIONS)[number];

export interface Condition {
  readonly name: ConditionName;
  readonly values: readonly unknown[];
}

interface AttributeCondition extends Condition {
  readonly property: string;
}

export interface ConditionSet {
  readonly operator: 'and' | 'or';
  readonly conditions: readonly AttributeCondition[];
}

export function readCondition(value: unknown, code: StorageErrorCode): Condition {
  const body = isRecord(value, code);
  const name = CONDITIONS.find((one) => one === body['condition']);
  if (!name)
    throw new StorageError(
      code,
      `The storage does not know the condition ${JSON.stringify(body['condition'])}`,
    );
  const values = requestList(body['values'], 'values', code);
  if (values.length !== (name === 'BETWEEN' ? 2 : 1))
    throw new StorageError(code, `${name} takes ${name === 'BETWEEN' ? 'two values' : 'one value'}`);
  return { name, values };
}

/** Reads `{ and: [...] }` or `{ or: [...] }` over declared attributes; at most 100 conditions, never both kinds. */
export function readConditionSet(
  value: unknown,
  entity: EntitySpec,
  code: StorageErrorCode,
): ConditionSet | undefined {
  if (value === undefined || value === null) return undefined;
  const body = isRecord(value, code);
  const operators = (['and', 'or'] as const).filter((one) => body[one] !== undefined);
  const [operator] = operators;
  if (!operator || operators.length > 1)
    throw new StorageError(code, 'Conditions are joined either by and or by or');
  const list = requestList(body[operator], operator, code);
  if (list.length > 100) throw new StorageError(code, 'At most 100 conditions are allowed');
  return { operator, conditions: list.map((one) => readAttributeCondition(one, entity, code)) };
}

function readAttributeCondition(
  value: unknown,
  entity: EntitySpec,
  code: StorageErrorCode,
): AttributeCondition {
  const condition = readCondition(value, code);
  const property = requestText(isRecord(value, code)['property'], 'property', code);
  const type = entity.attributes.get(property);
  if (!type) throw new StorageError(code, `Entity ${entity.name} has no attribute ${property}`);
  if (type === 'any') throw new StorageError(code, `Attribute ${property} of type any cannot be filtered`);
  if (condition.name !== 'EXISTS' && condition.name !== 'NOT_EXISTS')
    checkTypes(property, type, condition, code);
  return { ...condition, property };
}

export function checkTypes(
  property: string,
  type: string,
  condition: Condition,
  code: StorageErrorCode,
): void {
  for (const value of condition.values) {
    const problem = attributeProblem(type, value);
    if (problem) throw new StorageError(code, `${condition.name} on ${property}: the value ${problem}`);
  }
  const onText = ['BEGINS_WITH', 'CONTAINS', 'NOT_CONTAINS'].includes(condition.name);
  if (onText && type !== 'string')
    throw new StorageError(code, `${condition.name} needs a string, ${property} is of type ${type}`);
}

/** Whether a row meets the conditions. A missing row or attribute meets only NOT_EXISTS. */
export function meets(row: StorageRow | undefined, set: ConditionSet | undefined): boolean {
  if (!set) return true;
  const one = (condition: AttributeCondition): boolean =>
    meetsOne(row && attributeOf(row, condition.property), condition);
  return set.operator === 'and' ? set.conditions.every(one) : set.conditions.some(one);
}

function meetsOne(value: string | number | boolean | undefined, { name, values }: Condition): boolean {
  if (name === 'NOT_EXISTS') return value === undefined;
  if (value === undefined) return false;
  const first = values[0] as string | number | boolean;
  switch (name) {
    case 'EXISTS':
      return true;
    case 'EQUAL_TO':
      return value === first;
    case 'NOT_EQUAL_TO':
      return value !== first;
    case 'GREATER_THAN':
      return value > first;
    case 'GREATER_THAN_EQUAL_TO':
      return value >= first;
    case 'LESS_THAN':
      return value < first;
    case 'LESS_THAN_EQUAL_TO':
      return value <= first;
    case 'BETWEEN':
      return value >= first && value <= (values[1] as string | number);
    case 'BEGINS_WITH':
      return String(value).startsWith(String(first));
    case 'CONTAINS':
      return String(value).includes(String(first));
    case 'NOT_CONTAINS':
      return !String(value).includes(String(first));
  }
}
