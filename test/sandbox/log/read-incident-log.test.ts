import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { COLUMNS } from '../../../sandbox/log/incident-row';
import { LogError, type LogFault } from '../../../sandbox/log/log-error';
import { readIncidentLog } from '../../../sandbox/log/read-incident-log';

const HEADER = COLUMNS.join(',');
const row = (incident: string, at: string, status = 'New'): string =>
  `${incident},${at},ann,${status},2,Network,,,,,,,,`;
let folder = '';

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'history-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

function written(...lines: string[]): string {
  const file = path.join(folder, 'history.csv');
  writeFileSync(file, [HEADER, ...lines].join('\n'));
  return file;
}

async function faultsOf(file: string): Promise<readonly LogFault[]> {
  try {
    await readIncidentLog(file);
  } catch (error) {
    if (error instanceof LogError) return error.faults;
    throw error;
  }
  return [];
}

describe('reading an incident history', () => {
  it('reads rows in their order, zipped or not, and takes empty cells as not set', async () => {
    const file = written(row('I1', '2016-03-01T08:00:00Z'), row('I1', '2016-03-01T09:00:00Z', 'Active'));
    const zipped = path.join(folder, 'history.csv.gz');
    writeFileSync(zipped, gzipSync(`\uFEFF${HEADER}\r\n${row('I1', '2016-03-01T08:00:00Z')}\r\n`));
    expect(
      (await readIncidentLog(file)).map(({ at, status, assignee, line }) => [at, status, assignee, line]),
    ).toEqual([
      [Date.UTC(2016, 2, 1, 8), 'New', '', 2],
      [Date.UTC(2016, 2, 1, 9), 'Active', '', 3],
    ]);
    expect(await readIncidentLog(zipped)).toHaveLength(1);
  });

  it.each([
    ['a time that is none', row('I1', 'yesterday'), { line: 2, column: 'at', found: 'yesterday' }],
    ['a day that does not exist', row('I1', '2016-13-01T00:00:00Z'), { line: 2, column: 'at' }],
    ['a row without a ticket', row('', '2016-03-01T08:00:00Z'), { line: 2, column: 'incident' }],
    ['a row without a status', row('I1', '2016-03-01T08:00:00Z', ''), { line: 2, column: 'status' }],
    ['a cell too many', `${row('I1', '2016-03-01T08:00:00Z')},more`, { line: 2, found: '15 cells' }],
    ['a cell too long', row('I1', '2016-03-01T08:00:00Z', 'x'.repeat(501)), { line: 2, column: 'status' }],
  ])('names the place of %s', async (_, line, fault) => {
    expect(await faultsOf(written(line))).toEqual([expect.objectContaining(fault)]);
  });

  it('refuses rows out of order and rows that are there twice', async () => {
    const file = written(
      row('I1', '2016-03-01T09:00:00Z'),
      row('I2', '2016-03-01T08:00:00Z'),
      row('I2', '2016-03-01T08:00:00Z'),
    );
    expect((await faultsOf(file)).map(({ line, column }) => [line, column])).toEqual([
      [3, 'at'],
      [4, '(whole line)'],
    ]);
  });

  it('names every missing and unknown column of the first line, and an empty file', async () => {
    const file = path.join(folder, 'other.csv');
    writeFileSync(file, 'incident,at,colour\nI1,2016-03-01T08:00:00Z,red\n');
    expect((await faultsOf(file)).map(({ column }) => column)).toEqual([...COLUMNS.slice(2), 'colour']);
    expect(await faultsOf(written())).toEqual([expect.objectContaining({ expected: 'at least one row' })]);
  });

  it('says all of it in one message, and that nothing was loaded', async () => {
    await expect(readIncidentLog(written(row('', 'never')))).rejects.toThrow(
      /nothing was loaded[\s\S]*line 2, incident[\s\S]*line 2, at/,
    );
  });
});
