/** One place in which two bodies differ. What is absent on one side was added or taken out there. */
export interface BodyChange {
  /** Field names and items: `levels[Team lead].delay.minutes`. */
  readonly path: string;
  readonly before?: Leaf;
  readonly after?: Leaf;
}
export type Leaf = string | number | boolean | null;

/** Fields by which an item of a list is known, so that one that moved is not called another. */
const NAMES = ['id', 'code', 'name', 'value', 'accountId', 'date'] as const;

/**
 * Every place in which two bodies of a policy differ, in the order of the later one. Lists of plain values are told whole; items that
 * have a name are compared by it, others by their place.
 */
export function bodyDifference(before: unknown, after: unknown): readonly BodyChange[] {
  return differ('', before, after);
}

function differ(path: string, before: unknown, after: unknown): readonly BodyChange[] {
  if (Array.isArray(before) && Array.isArray(after)) return differInList(path, before, after);
  if (isRecord(before) && isRecord(after)) {
    const names = [...new Set([...Object.keys(after), ...Object.keys(before)])];
    return names.flatMap((name) => differ(path === '' ? name : `${path}.${name}`, before[name], after[name]));
  }
  if (JSON.stringify(before) === JSON.stringify(after)) return [];
  return [change(path, before, after)];
}

function differInList(
  path: string,
  before: readonly unknown[],
  after: readonly unknown[],
): readonly BodyChange[] {
  const [was, is] = [byName(before), byName(after)];
  if (!was || !is) {
    return isPlain(before) && isPlain(after)
      ? differ(path, plain(before), plain(after))
      : range(Math.max(before.length, after.length)).flatMap((index) =>
          differ(`${path}[${index + 1}]`, before[index], after[index]),
        );
  }
  const names = [...new Set([...is.keys(), ...was.keys()])];
  const inBoth = (keys: Iterable<string>): readonly string[] =>
    [...keys].filter((name) => was.has(name) && is.has(name));
  return [
    ...differ(`${path} (order)`, inBoth(was.keys()).join(', '), inBoth(is.keys()).join(', ')),
    ...names.flatMap((name) => differ(`${path}[${name}]`, was.get(name), is.get(name))),
  ];
}

/** The items of a list by the first of the names that all have and none shares. */
function byName(list: readonly unknown[]): ReadonlyMap<string, unknown> | undefined {
  if (!list.every(isRecord)) return undefined;
  for (const name of NAMES) {
    const found = new Map(
      list.flatMap((item): [string, unknown][] => {
        const value = item[name];
        return typeof value === 'string' ? [[value, item]] : [];
      }),
    );
    if (found.size === list.length) return found;
  }
  return undefined;
}

const change = (path: string, before: unknown, after: unknown): BodyChange => ({
  path,
  ...(before === undefined ? {} : { before: leaf(before) }),
  ...(after === undefined ? {} : { after: leaf(after) }),
});

/** What is no plain value is told as its JSON: nobody is kept from seeing what was there. */
function leaf(value: unknown): Leaf {
  if (value === null || typeof value === 'number' || typeof value === 'boolean') return value;
  if (Array.isArray(value) && isPlain(value)) return value.map(String).join(', ');
  return typeof value === 'string' ? value : JSON.stringify(value);
}

const isPlain = (list: readonly unknown[]): boolean => list.every((item) => typeof item !== 'object');
const plain = (list: readonly unknown[]): string | undefined =>
  list.length === 0 ? undefined : list.map(String).join(', ');
const range = (length: number): readonly number[] => Array.from({ length }, (_, index) => index);

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
