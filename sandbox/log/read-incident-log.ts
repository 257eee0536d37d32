import { headerFaults } from './header-faults';
import { COLUMNS, type Column, type IncidentRow } from './incident-row';
import { INSTANT_EXPECTED, instantInUtc } from './instant-in-utc';
import { keepOne } from './keep-one';
import { LogError, type LogFault } from './log-error';
import { readCsv, type CsvRecord, type ReadingOptions } from './read-csv';

const LONGEST_CELL = 500;
const TEXTS = COLUMNS.filter((column) => column !== 'at');
/** So many faults say what is wrong with a file. */
const ENOUGH = 1000;
/** About 200 MB of text; what is kept of them fits into an ordinary machine. */
const MOST_ROWS = 2_000_000;

/**
 * Reads a history (CSV, gzipped or not) in its order: rows by `at`, none of them twice. Nothing is sorted, dropped or put right.
 * @throws LogError naming every line and column that is not as the format says; ReadingStopped when `signal` asks for it.
 */
export async function readIncidentLog(
  file: string,
  options: ReadingOptions = {},
): Promise<readonly IncidentRow[]> {
  const rows: IncidentRow[] = [];
  const faults: LogFault[] = [];
  let decode: RowDecoder | null = null;
  for await (const records of readCsv(file, options)) {
    for (const record of records) {
      if (decode) decode(record, rows, faults);
      else {
        const header = record.cells.map((name) => name.trim());
        faults.push(...headerFaults(header, COLUMNS));
        if (faults.length > 0) throw new LogError(file, faults);
        decode = rowDecoder(header);
      }
    }
    if (rows.length > MOST_ROWS) faults.push(tooMany(records));
    if (faults.length >= ENOUGH || rows.length > MOST_ROWS) break;
  }
  if (rows.length === 0 && faults.length === 0)
    faults.push({
      line: decode ? 2 : 1,
      column: 'incident',
      found: '',
      expected: decode ? 'at least one row' : `a first line with the columns ${COLUMNS.join(', ')}`,
    });
  if (faults.length > 0) throw new LogError(file, faults);
  return rows;
}

type RowDecoder = (record: CsvRecord, rows: IncidentRow[], faults: LogFault[]) => void;

function rowDecoder(header: readonly string[]): RowDecoder {
  const place = Object.fromEntries(COLUMNS.map((column) => [column, header.indexOf(column)])) as Readonly<
    Record<Column, number>
  >;
  const kept = keepOne();
  const latest = new Map<string, IncidentRow>();
  let last = Number.NEGATIVE_INFINITY;
  return ({ line, cells }, rows, faults) => {
    const cell = (column: Column): string => kept(cells[place[column]]?.trim() ?? '');
    const row: IncidentRow = {
      line,
      at: instantInUtc(cell('at')),
      incident: cell('incident'),
      actor: cell('actor'),
      status: cell('status'),
      priority: cell('priority'),
      team: cell('team'),
      tier: cell('tier'),
      assignee: cell('assignee'),
      service: cell('service'),
      category: cell('category'),
      customer: cell('customer'),
      location: cell('location'),
      vendor: cell('vendor'),
      problem: cell('problem'),
    };
    if (cells.length !== header.length)
      faults.push({
        line,
        column: '(whole line)',
        found: `${cells.length} cells`,
        expected: `${header.length} cells`,
      });
    faults.push(...cellFaults(row, cell('at')));
    if (row.at < last)
      faults.push({
        line,
        column: 'at',
        found: cell('at'),
        expected: 'an instant not before that of the line above: sort rows by at',
      });
    // A source that writes minutes may change a ticket and change it back in one; the same row twice running is a fault of the file.
    const before = latest.get(row.incident);
    if (before && COLUMNS.every((column) => before[column] === row[column]))
      faults.push({
        line,
        column: '(whole line)',
        found: row.incident,
        expected: `a row that differs from the ticket’s last one, on line ${before.line}`,
      });
    latest.set(row.incident, row);
    if (Number.isFinite(row.at)) last = row.at;
    rows.push(row);
  };
}

function cellFaults(row: IncidentRow, at: string): LogFault[] {
  const { line } = row;
  const faults: LogFault[] = [];
  if (row.incident === '')
    faults.push({ line, column: 'incident', found: '', expected: 'the key of a ticket' });
  if (row.status === '') faults.push({ line, column: 'status', found: '', expected: 'a status' });
  if (!Number.isFinite(row.at))
    faults.push({ line, column: 'at', found: at.slice(0, 40), expected: INSTANT_EXPECTED });
  for (const column of TEXTS) {
    if (row[column].length > LONGEST_CELL)
      faults.push({
        line,
        column,
        found: `${row[column].slice(0, 40)}…`,
        expected: `at most ${LONGEST_CELL} characters`,
      });
  }
  return faults;
}

const tooMany = (records: readonly CsvRecord[]): LogFault => ({
  line: records.at(-1)?.line ?? 1,
  column: '(whole file)',
  found: 'more rows',
  expected: `at most ${MOST_ROWS.toLocaleString('en')} rows`,
});
