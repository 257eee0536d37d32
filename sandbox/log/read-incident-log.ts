import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import Papa from 'papaparse';
import { COLUMNS, type IncidentRow } from './incident-row';
import { LogError, type LogFault } from './log-error';

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?Z$/;
const LONGEST_CELL = 500;
/** So many faults say what is wrong with a file. */
const ENOUGH = 1000;

/**
 * Reads a history (CSV, gzipped or not) whole, in its order.
 * @throws LogError naming every line and column that is not as the format says: nothing is skipped silently.
 */
export function readIncidentLog(file: string): readonly IncidentRow[] {
  const bytes = readFileSync(file);
  const text = (bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes).toString('utf8');
  const { data, errors } = Papa.parse<string[]>(text.replace(/^\uFEFF/, ''), { skipEmptyLines: true });
  const [header = [], ...cells] = data;
  const faults: LogFault[] = errors.map(({ row, message }) => ({
    line: (row ?? 0) + 1,
    column: '(whole line)',
    found: message,
    expected: 'a line of comma-separated values',
  }));
  faults.push(...headerFaults(header));
  if (faults.length > 0) throw new LogError(file, faults);
  if (cells.length === 0)
    throw new LogError(file, [{ line: 2, column: 'incident', found: '', expected: 'at least one row' }]);
  const places = new Map(header.map((name, index) => [name, index]));
  const rows: IncidentRow[] = [];
  let last = Number.NEGATIVE_INFINITY;
  const latest = new Map<string, string>();
  for (const [index, row] of cells.entries()) {
    const line = index + 2;
    const cell = (column: string): string => row[places.get(column) ?? -1]?.trim() ?? '';
    const read = {
      ...Object.fromEntries(COLUMNS.map((column) => [column, cell(column)])),
      at: Date.parse(cell('at')),
      line,
    } as IncidentRow;
    faults.push(...rowFaults(read, cell('at'), row.length, header.length, last));
    // A source that writes minutes may change a ticket and change it back in one; the same row twice running is a fault of the file.
    const same = row.join('\u0000');
    if (latest.get(read.incident) === same) {
      faults.push({
        line,
        column: '(whole line)',
        found: read.incident,
        expected: 'a row that differs from the ticket’s last one',
      });
    }
    latest.set(read.incident, same);
    if (Number.isFinite(read.at)) last = read.at;
    rows.push(read);
    if (faults.length >= ENOUGH) break;
  }
  if (faults.length > 0) throw new LogError(file, faults);
  return rows;
}

function headerFaults(header: readonly string[]): LogFault[] {
  const missing = COLUMNS.filter((column) => !header.includes(column));
  const unknown = header.filter((name) => !(COLUMNS as readonly string[]).includes(name));
  return [
    ...missing.map((column) => ({
      line: 1,
      column,
      found: header.join(','),
      expected: `a column named ${column}`,
    })),
    ...unknown.map((name) => ({
      line: 1,
      column: name,
      found: name,
      expected: `one of ${COLUMNS.join(', ')}`,
    })),
  ];
}

function rowFaults(row: IncidentRow, at: string, width: number, wide: number, last: number): LogFault[] {
  const { line } = row;
  const faults: LogFault[] = [];
  if (width !== wide)
    faults.push({ line, column: '(whole line)', found: `${width} cells`, expected: `${wide} cells` });
  if (row.incident === '')
    faults.push({ line, column: 'incident', found: '', expected: 'the key of a ticket' });
  if (row.status === '') faults.push({ line, column: 'status', found: '', expected: 'a status' });
  if (!INSTANT.test(at) || !Number.isFinite(row.at)) {
    faults.push({ line, column: 'at', found: at, expected: 'an instant in UTC like 2016-03-14T08:30:00Z' });
  } else if (row.at < last) {
    faults.push({ line, column: 'at', found: at, expected: 'an instant not before that of the line above' });
  }
  for (const column of COLUMNS) {
    if (column !== 'at' && row[column].length > LONGEST_CELL) {
      faults.push({
        line,
        column,
        found: `${row[column].slice(0, 40)}…`,
        expected: `at most ${LONGEST_CELL} characters`,
      });
    }
  }
  return faults;
}
