/** What can stand in a cell. Null: not known, or not there; never written as 0. */
export type Cell = string | number | boolean | null;

export interface SheetColumn {
  /** Its name in JSON, the same in every language. */
  readonly key: string;
  /** Its heading, in the reader's words. */
  readonly title: string;
}

/** A table as it leaves the page: rows have a cell for each column. */
export interface Sheet {
  readonly columns: readonly SheetColumn[];
  readonly rows: readonly (readonly Cell[])[];
}

/** The rows as objects, each cell by its column's key. */
export const sheetRecords = ({ columns, rows }: Sheet): readonly Readonly<Record<string, Cell>>[] =>
  rows.map((row) => Object.fromEntries(columns.map(({ key }, at) => [key, row[at] ?? null])));
