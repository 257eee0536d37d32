import { fc } from '../../support/properties';

/** Names that decoders look for, and those that objects inherit, so that what is drawn gets past the first look. */
const NAMES = [
  ...['issueId', 'escalationId', 'projectId', 'requestKey', 'body', 'v', 'rev', 'data', 'id', 'key', 'name'],
  ...['fields', 'values', 'issues', 'kind', 'at', 'code', 'words'],
  ...['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'length', 'then'],
];
/** Words and numbers at the edges of what is taken. */
const EDGES = [
  ...['20001', '20001-1', 'high', 'SUP-1', '', ' ', '\u0000', '\ud800', '\u202e', '{{severity}}', '" OR 1=1'],
  ...[0, -0, -1, 0.5, 1e308, Number.MAX_SAFE_INTEGER + 2, 8.64e15 + 1, 2 ** 31, true, null],
];

/** Anything that JSON can say, read from its text: a name such as `__proto__` is then a field like any other. */
export const json: fc.Arbitrary<unknown> = fc
  .letrec<{ value: unknown }>((tie) => ({
    value: fc.oneof(
      { depthSize: 'small' },
      fc.jsonValue({ maxDepth: 2 }),
      fc.constantFrom(...EDGES),
      fc.array(tie('value'), { maxLength: 3 }),
      fc.dictionary(fc.oneof(fc.constantFrom(...NAMES), fc.string()), tie('value'), { maxKeys: 4 }),
    ),
  }))
  .value.map((value) => JSON.parse(JSON.stringify(value)) as unknown);

interface Damage {
  readonly at: number;
  readonly how: 'put' | 'drop' | 'add' | 'twice' | 'wrap';
  readonly anything: unknown;
  readonly name: string;
}
const damages: fc.Arbitrary<readonly Damage[]> = fc.array(
  fc.record({
    at: fc.nat(),
    how: fc.constantFrom('put', 'drop', 'add', 'twice', 'wrap'),
    anything: json,
    name: fc.constantFrom(...NAMES),
  }),
  { minLength: 1, maxLength: 3 },
);

const sizeOf = (value: unknown): number =>
  typeof value === 'object' && value !== null
    ? Object.values(value).reduce((sum: number, inner: unknown) => sum + sizeOf(inner), 1)
    : 1;

/** A right value with one to three of its parts replaced, dropped, doubled, wrapped or given a field more. */
export const damaged = (right: unknown): fc.Arbitrary<unknown> =>
  damages.map((all) => all.reduce<unknown>((value, damage) => withDamage(value, damage), right));

/** One of several right values, damaged. */
export const oneDamaged = (rights: readonly unknown[]): fc.Arbitrary<unknown> =>
  fc
    .tuple(fc.nat(), damages)
    .map(([which, all]) =>
      all.reduce<unknown>((value, damage) => withDamage(value, damage), rights[which % rights.length]),
    );

function withDamage(right: unknown, { at, how, anything, name }: Damage): unknown {
  const place = at % sizeOf(right);
  let seen = -1;
  const walk = (value: unknown): unknown => {
    seen += 1;
    if (seen === place) return changed(value, how, anything, name);
    if (Array.isArray(value)) return value.map(walk);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, walk(inner)]));
  };
  return walk(right);
}

function changed(value: unknown, how: Damage['how'], anything: unknown, name: string): unknown {
  if (how === 'twice') {
    if (Array.isArray(value)) return [...(value as readonly unknown[]), ...(value as readonly unknown[])];
    return typeof value === 'string' ? `${value}${value}` : [value, value];
  }
  if (how === 'wrap') return [value];
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return anything;
  const entries = Object.entries(value);
  if (how === 'drop') return Object.fromEntries(entries.slice(1));
  if (how === 'add')
    return JSON.parse(
      `{${[...entries, [name, anything]].map(([key, one]) => `${JSON.stringify(key)}:${JSON.stringify(one ?? null)}`).join(',')}}`,
    ) as unknown;
  return anything;
}

/** A text with pieces of it doubled, cut out or replaced. */
export const damagedText = (rights: readonly string[]): fc.Arbitrary<string> =>
  fc
    .tuple(
      fc.nat(),
      fc.array(
        fc.tuple(
          fc.nat(),
          fc.nat(40),
          fc.oneof(
            fc.string(),
            fc.constantFrom('', '\n', '\r\n', '"', ',', ';', ':', '\u0000', 'BEGIN:VEVENT'),
          ),
        ),
        { minLength: 1, maxLength: 4 },
      ),
    )
    .map(([which, cuts]) =>
      cuts.reduce(
        (text, [at, length, put]) => {
          const from = at % (text.length + 1);
          return text.slice(0, from) + put + text.slice(from + length);
        },
        rights[which % rights.length] ?? '',
      ),
    );
