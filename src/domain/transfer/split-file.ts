import { RECORD_ENTITIES, type RecordInIndex, type RecordRow } from './record-rows';
import type { FileRecord, RecordsFile } from './records-file';

/** A part goes as one call (500 KB) and is kept as one value (240 KiB). */
const LARGEST_PART = 190_000;
const ISSUES_AT_ONCE = 100;
const RECORDS_AT_ONCE = 200;

/** A file in parts that one call each can carry, in the order in which they are sent. */
export interface FileParts {
  readonly issues: readonly (readonly { readonly id: string; readonly key: string }[])[];
  /** The records of one work item stand together, as far as they fit. */
  readonly index: readonly (readonly RecordInIndex[])[];
  readonly rows: readonly (readonly RecordRow[])[];
}

export function splitFile({ issues, records }: RecordsFile): FileParts {
  const sorted = [...records].sort(
    (a, b) => a.subjectId.localeCompare(b.subjectId) || a.openedAt - b.openedAt,
  );
  return {
    issues: chunks(
      Object.entries(issues).map(([id, key]) => ({ id, key })),
      ISSUES_AT_ONCE,
    ),
    index: chunks(
      sorted.map(({ rows: _rows, ...record }) => record),
      RECORDS_AT_ONCE,
    ),
    rows: bySize(sorted.flatMap(rowsInOrder)),
  };
}

/** What hangs on a record first, its head last: with it the record is there. */
const rowsInOrder = ({ id, rows }: FileRecord): readonly RecordRow[] =>
  RECORD_ENTITIES.flatMap((entity) =>
    rows.filter((row) => row.entity === entity).map((row) => ({ record: id, ...row })),
  );

function bySize(rows: readonly RecordRow[]): readonly (readonly RecordRow[])[] {
  const parts: RecordRow[][] = [];
  let bytes = Number.POSITIVE_INFINITY;
  for (const row of rows) {
    const more = bytesOf(row);
    if (bytes + more > LARGEST_PART) {
      parts.push([]);
      bytes = 0;
    }
    parts.at(-1)?.push(row);
    bytes += more;
  }
  return parts;
}

/** Letters beyond ASCII take more than one byte, and the size of a value is counted in bytes. */
const bytesOf = (row: RecordRow): number => new TextEncoder().encode(JSON.stringify(row)).length + 1;

function chunks<T>(all: readonly T[], size: number): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(all.length / size) }, (_, i) => all.slice(i * size, (i + 1) * size));
}
