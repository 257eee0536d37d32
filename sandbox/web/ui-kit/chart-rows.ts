export type Accessor = number | string;

const at = (row: unknown, accessor: Accessor): unknown =>
  typeof row === 'object' && row !== null ? Reflect.get(row, accessor) : undefined;

export interface WideRows {
  readonly rows: readonly Readonly<Record<string, unknown>>[];
  readonly series: readonly string[];
}

/** Rows of (x, y, series), as UI Kit's charts take them, to one row per x with a column per series. Without a series all are called `y`. */
export function wideRows(data: readonly unknown[], x: Accessor, y: Accessor, series?: Accessor): WideRows {
  const names = new Set<string>();
  const rows = new Map<unknown, Record<string, unknown>>();
  for (const item of data) {
    const name = series === undefined || series === x ? String(y) : String(at(item, series));
    names.add(name);
    const key = at(item, x);
    const row = rows.get(key) ?? { x: key };
    row[name] = at(item, y);
    rows.set(key, row);
  }
  return { rows: [...rows.values()], series: [...names] };
}

/** Rows of a pie: a name and a number each. */
export function slices(
  data: readonly unknown[],
  label: Accessor,
  value: Accessor,
): { name: string; value: number }[] {
  return data.map((item) => ({ name: String(at(item, label)), value: Number(at(item, value)) }));
}
