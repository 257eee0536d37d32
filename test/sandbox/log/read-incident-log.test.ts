import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { COLUMNS } from '../../../sandbox/log/incident-row';
import { LogError, type LogFault } from '../../../sandbox/log/log-error';
import { readIncidentLog } from '../../../sandbox/log/read-incident-log';
import { ReadingStopped } from '../../../sandbox/log/reading-stopped';

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

  it('names the line on which a row begins, also below empty lines and quoted line breaks', async () => {
    const quoted = row('I1', '2016-03-01T08:00:00Z').replace('Network', '"Net\nwork"');
    const file = written(quoted, '', row('I2', 'later'));
    expect(await faultsOf(file)).toEqual([expect.objectContaining({ line: 5, column: 'at' })]);
  });

  it('refuses the 30th of February, which a lenient clock would move into March', async () => {
    const faults = await faultsOf(written(row('I1', '2016-02-30T08:00:00Z')));
    expect(faults).toEqual([expect.objectContaining({ column: 'at', found: '2016-02-30T08:00:00Z' })]);
  });

  it.each<[string, () => Buffer | string, object]>([
    ['text that is named as zipped', () => `${HEADER}\n`, { found: 'no gzip data' }],
    [
      'a zipped file that is cut short',
      () => gzipSync(HEADER.repeat(99)).subarray(0, 60),
      { expected: 'gzip data that is whole' },
    ],
    ['an empty file', () => '', { line: 1, column: 'incident' }],
    [
      'a quote that is never closed',
      () => gzipSync(`${HEADER}\nI1,"${'x'.repeat(200_000)}`),
      { line: 2, found: expect.stringContaining('I1,') },
    ],
    [
      'a first line that names a column twice',
      () => gzipSync(`${HEADER},team\n`),
      { column: 'team', expected: 'one column named team' },
    ],
  ])('refuses %s', async (_, content, fault) => {
    const file = path.join(folder, 'strange.csv.gz');
    writeFileSync(file, content());
    expect(await faultsOf(file)).toEqual([expect.objectContaining(fault)]);
  });

  it('says so when there is no such file', async () => {
    expect(await faultsOf(path.join(folder, 'none.csv'))).toEqual([
      expect.objectContaining({ found: 'ENOENT', expected: 'a file that can be read' }),
    ]);
  });

  describe('that is long', () => {
    const LONG = 40_000;
    const long = (): string =>
      written(
        ...Array.from({ length: LONG }, (_, index) =>
          row(`I${index}`, new Date(Date.UTC(2016, 2, 1) + index * 60_000).toISOString()),
        ),
      );

    it('tells how far it is, piece by piece', async () => {
      const shares: number[] = [];
      const rows = await readIncidentLog(long(), { onProgress: (share) => void shares.push(share) });
      expect(rows).toHaveLength(LONG);
      expect(rows.at(-1)?.line).toBe(LONG + 1);
      expect(shares.length).toBeGreaterThan(10);
      expect(shares).toEqual([...shares].sort((a, b) => a - b));
      expect(shares.at(-1)).toBe(1);
    });

    it('stops when it is asked to, and says that nothing was kept', async () => {
      const stop = new AbortController();
      const reading = readIncidentLog(long(), {
        signal: stop.signal,
        onProgress: (share) => {
          if (share > 0.2) stop.abort();
        },
      });
      await expect(reading).rejects.toThrow(ReadingStopped);
      await expect(reading).rejects.toThrow(/^Stopped after [\d,]+ rows of .*; nothing was kept\.$/);
    });

    it('is given up once a thousand faults have been found', async () => {
      const file = written(...Array.from({ length: LONG }, () => row('I1', 'never')));
      const faults = await faultsOf(file);
      expect(faults.length).toBeGreaterThanOrEqual(1000);
      expect(faults.length).toBeLessThan(LONG);
    });
  });
});
