import { describe, expect, it } from '@jest/globals';
import { checkRecordsFile } from '../../../src/domain/transfer/records-file';
import { checkBroughtRows } from '../../../src/forge/storage/brought-rows';
import { aWorkedRecord } from '../../support/a-worked-record';
import { anAdminWhoSees, exportRecords } from '../../support/carry-records';

const here = anAdminWhoSees({ 'SUP-1': '1' });

describe('a file of records', () => {
  it('is refused with places where it is newer, unknown, broken, or speaks of another record’s rows', async () => {
    const file = await exportRecords(await aWorkedRecord(), here);
    const rows = file.records.flatMap(({ id, rows: some }) => some.map((row) => ({ record: id, ...row })));
    const head = rows.find(({ entity }) => entity === 'escalation');
    if (!head) throw new Error('a record has a head');
    const data = head.data as object;
    const refusals = [
      { ...head, version: 99 },
      { ...head, data: { ...data, mood: 'good' } },
      { ...head, data: { ...data, stage: 'lost' } },
      { ...head, key: '2-1' },
      { ...head, data: { ...data, subjectId: '2' } },
    ].map((row) => {
      const found = checkBroughtRows([row]);
      return found.ok ? [] : found.problems.map(({ path }) => path);
    });
    expect(refusals).toEqual([
      ['1-1.escalation.1-1.v'],
      ['1-1.escalation.1-1.data.mood'],
      ['1-1.escalation.1-1.data.stage'],
      ['1-1.escalation.2-1.key'],
      ['1-1.escalation.1-1.data.subjectId'],
    ]);
    const paths = (changed: object) => {
      const found = checkRecordsFile({ ...file, ...changed });
      return found.ok ? [] : found.problems.map(({ path }) => path);
    };
    expect(paths({ version: 2 })).toEqual(['version']);
    expect(paths({ mood: 1 })).toEqual(['mood']);
    expect(paths({ records: [...file.records, ...file.records] })).toEqual(['records[1].id']);
    expect(paths({ format: 'escalation-center-settings' })).toEqual(['format']);
    expect(paths({ issues: { '1': 'SUP-1', '2': 'SUP-1' } })).toEqual(['issues.2']);
  });
});
