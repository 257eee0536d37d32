import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll } from '@jest/globals';
import { COLUMNS, type IncidentRow } from '../../../sandbox/log/incident-row';

/** A row of states, of a new incident of medium priority that nobody has. */
export const aRow = (given: Partial<IncidentRow> = {}): IncidentRow => ({
  line: 2,
  at: Date.UTC(2026, 2, 10, 9),
  incident: 'I1',
  actor: 'ann',
  status: 'New',
  priority: '3',
  team: 'Network',
  tier: '',
  assignee: '',
  service: 'Mail',
  category: 'Software',
  customer: 'carla',
  location: 'Here',
  vendor: '',
  problem: '',
  ...given,
});

/** Writes files into a folder of their own that goes with the tests. */
export function filesOfTheirOwn(): (name: string, content: string | Buffer) => string {
  const folder = mkdtempSync(path.join(tmpdir(), 'backtest-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  return (name, content) => {
    const file = path.join(folder, name);
    writeFileSync(file, content);
    return file;
  };
}

/** The text of a history file with these rows. */
export const asCsv = (rows: readonly IncidentRow[]): string =>
  [
    COLUMNS.join(','),
    ...rows.map((row) =>
      COLUMNS.map((column) => (column === 'at' ? new Date(row.at).toISOString() : row[column])).join(','),
    ),
  ].join('\n');
