import { existsSync } from 'node:fs';
import { headerFaults } from '../../sandbox/log/header-faults';
import { INSTANT_EXPECTED, instantInUtc } from '../../sandbox/log/instant-in-utc';
import { LogError, type LogFault } from '../../sandbox/log/log-error';
import { readCsv, type ReadingOptions } from '../../sandbox/log/read-csv';
import type { Outcome } from '../../src/domain/backtest/outcome';
import type { Instant } from '../../src/domain/time';

const COLUMNS = ['incident', 'openedAt', 'resolvedAt', 'closedAt', 'slaMet'] as const;

/** The file of outcomes that belongs to a history by its name: x.csv.gz → x-outcomes.csv.gz; null when there is none. */
export function outcomesBeside(log: string): string | null {
  const file = log.replace(/(\.csv(\.gz)?)?$/, '-outcomes$1');
  return [file, `${file}.gz`].find((one) => one !== log && existsSync(one)) ?? null;
}

/** @throws LogError naming every line and column that is not as the format says. */
export async function readOutcomes(
  file: string,
  options: ReadingOptions = {},
): Promise<ReadonlyMap<string, Outcome>> {
  const outcomes = new Map<string, Outcome>();
  const faults: LogFault[] = [];
  let header: readonly string[] | null = null;
  for await (const records of readCsv(file, options)) {
    for (const { line, cells } of records) {
      if (header === null) {
        header = cells.map((name) => name.trim());
        faults.push(...headerFaults(header, COLUMNS));
        if (faults.length > 0) throw new LogError(file, faults);
        continue;
      }
      const names: readonly string[] = header;
      const cell = (column: (typeof COLUMNS)[number]): string => cells[names.indexOf(column)]?.trim() ?? '';
      const fault = (column: string, found: string, expected: string): void =>
        void faults.push({ line, column, found, expected });
      if (cells.length !== names.length)
        fault('(whole line)', `${cells.length} cells`, `${names.length} cells`);
      for (const column of ['openedAt', 'resolvedAt', 'closedAt'] as const) {
        if (cell(column) !== '' && Number.isNaN(instantInUtc(cell(column))))
          fault(column, cell(column), INSTANT_EXPECTED);
      }
      if (!/^(true|false)$/.test(cell('slaMet'))) fault('slaMet', cell('slaMet'), 'true or false');
      if (outcomes.has(cell('incident'))) fault('incident', cell('incident'), 'one row an incident');
      outcomes.set(cell('incident'), {
        resolvedAt: instantOrNull(cell('resolvedAt')),
        closedAt: instantOrNull(cell('closedAt')),
        slaMet: cell('slaMet') === 'true',
      });
    }
  }
  if (header === null)
    faults.push({ line: 1, column: 'incident', found: '', expected: `the columns ${COLUMNS.join(', ')}` });
  if (faults.length > 0) throw new LogError(file, faults);
  return outcomes;
}

const instantOrNull = (text: string): Instant | null => (text === '' ? null : instantInUtc(text));
