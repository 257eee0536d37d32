import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { PEOPLE } from '../../../sandbox/jira/seed/people';
import { LogError } from '../../../sandbox/log/log-error';
import { readIncidentLog } from '../../../sandbox/log/read-incident-log';
import { COLUMNS } from '../../../sandbox/log/incident-row';
import type { Reply } from '../../../src/contract/calls';
import { readIcs } from '../../../src/domain/calendar/read-ics';
import type { Checked } from '../../../src/domain/checked';
import {
  checkRecordsFile,
  RECORDS_FILE_VERSION,
  RECORDS_FORMAT,
} from '../../../src/domain/transfer/records-file';
import { checkSettingsFile } from '../../../src/domain/transfer/check-settings-file';
import { checkBroughtRows } from '../../../src/forge/storage/brought-rows';
import type { RecordRow } from '../../../src/domain/transfer/record-rows';
import { fc } from '../../support/properties';
import { StorySite } from '../../support/story-site';
import { damaged, damagedText, json, oneDamaged } from './any-json';
import { fuzz, fuzzSlowly } from './fuzz';
import { FUZZED } from './fuzzed';

/** Real files of a site on which something happened. */
let settings: unknown;
let rows: readonly RecordRow[];
let records: unknown;

beforeAll(async () => {
  const story = await StorySite.open();
  const { record } = await story.escalate('SUP-1', {}, 'priya');
  const { record: other } = await story.escalate('SUP-3', {}, 'priya');
  await story.hours(2);
  const ask = async <T>(call: string, payload: object): Promise<T> => {
    const jonas = story.site.as(PEOPLE.jonas.accountId);
    const reply = (await jonas.invoke('escalation-settings', call, payload)) as Reply<T>;
    if (!reply.ok) throw new Error(`${call}: ${reply.problem.message}`);
    return reply.value;
  };
  settings = await ask('site.export', { only: null });
  const ids = [record?.id ?? '', other?.id ?? ''];
  ({ rows } = await ask<{ rows: readonly RecordRow[] }>('records.read', { ids, cursor: null }));
  records = {
    format: RECORDS_FORMAT,
    version: RECORDS_FILE_VERSION,
    exportedAt: story.site.clock.now(),
    projects: { '10000': 'SUP' },
    issues: { [story.issueId('SUP-1')]: 'SUP-1' },
    records: ids.map((id) => ({
      id,
      subjectId: id.replace(/-\d+$/u, ''),
      ordinal: 1,
      openedAt: story.site.clock.now(),
      handoffs: [],
      rows: rows
        .filter((row) => row.record === id)
        .map(({ entity, key, rev, version, data }) => ({ entity, key, rev, version, data })),
    })),
  };
});

/** Taken, or refused with every place that is wrong and in words. */
function isChecked(found: Checked<unknown>): void {
  if (found.ok) return;
  expect(found.problems.length).toBeGreaterThan(0);
  for (const { message } of found.problems) expect(message).not.toBe('');
}

describe(FUZZED.policies.what, () => {
  it('is a file of settings that would be taken if nothing were damaged', () => {
    expect(checkSettingsFile(settings)).toMatchObject({ ok: true });
  });

  it(FUZZED.policies.holds, () => {
    fuzz('settings', fc.oneof(json, damaged(settings)), (file) => isChecked(checkSettingsFile(file)));
  });
});

describe(FUZZED.records.what, () => {
  it('is a file of records that would be taken if nothing were damaged', () => {
    expect(checkRecordsFile(records)).toMatchObject({ ok: true });
    expect(checkBroughtRows(rows)).toMatchObject({ ok: true });
    expect(rows.length).toBeGreaterThan(10);
  });

  it(FUZZED.records.holds, () => {
    fuzz('records', fc.oneof(json, damaged(records)), (file) => isChecked(checkRecordsFile(file)));
  });

  it(`rows of it: ${FUZZED.records.holds}`, () => {
    const datas = rows.map(({ data }) => data);
    fuzz('brought rows', fc.tuple(fc.nat(), oneDamaged(datas)), ([which, data]) => {
      const row = rows[which % rows.length];
      if (row) isChecked(checkBroughtRows([{ ...row, data }]));
    });
  });
});

const ICS = [
  [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'BEGIN:VEVENT',
    'DTSTART;VALUE=DATE:20261225',
    'SUMMARY:Christmas',
    'RRULE:FREQ=YEARLY;COUNT=5',
    'EXDATE;VALUE=DATE:20271225',
    'END:VEVENT',
    'END:VCALENDAR',
  ],
  [
    'BEGIN:VCALENDAR',
    'BEGIN:VEVENT',
    'DTSTART;TZID=Europe/Berlin:20260403T000000',
    'DURATION:P1D',
    'RRULE:FREQ=YEARLY;BYMONTH=4;BYDAY=-1MO',
    'SUMMARY:Good Friday\\, nearly',
    'END:VEVENT',
    'END:VCALENDAR',
  ],
].map((lines) => lines.join('\r\n'));

describe(FUZZED.calendars.what, () => {
  it(FUZZED.calendars.holds, () => {
    for (const file of ICS) expect(readIcs(file, 'Europe/Berlin', 20_700)).toMatchObject({ ok: true });
    fuzz('ics', fc.oneof(fc.string(), damagedText(ICS)), (file) =>
      isChecked(readIcs(file, 'Europe/Berlin', 20_700)),
    );
  });
});

describe(FUZZED.logs.what, () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'fuzzed-log-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const values: Readonly<Record<string, string>> = { at: '2016-03-14 08:00:00' };
  const line = COLUMNS.map((column) => values[column] ?? '1').join(',');

  it(FUZZED.logs.holds, async () => {
    const file = path.join(folder, 'log.csv');
    const text = `${COLUMNS.join(',')}\n${line}\n${line}\n`;
    await fuzzSlowly('incident logs', fc.oneof(fc.string(), damagedText([text])), async (log) => {
      writeFileSync(file, log);
      await readIncidentLog(file).catch((error: unknown) => {
        if (!(error instanceof LogError)) throw error;
        expect(error.message).not.toBe('');
      });
    });
  });
});
