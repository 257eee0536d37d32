import { describe, expect, it } from '@jest/globals';
import {
  LARGEST_RECORDS_FILE_BYTES,
  readRecordsFile,
} from '../../../../static/settings/site/records/in/read-records-file';

const aFile = (text: string) => ({ size: text.length, text: () => Promise.resolve(text) });
const empty = {
  format: 'escalation-center-records',
  version: 1,
  exportedAt: 1,
  projects: {},
  issues: {},
  records: [],
};

describe('a file of records that an admin chooses', () => {
  it('is read', async () => {
    expect(await readRecordsFile(aFile(JSON.stringify(empty)))).toEqual({ kind: 'read', file: empty });
  });

  it('is not read at all beyond the largest size', async () => {
    const huge = {
      size: LARGEST_RECORDS_FILE_BYTES + 1,
      text: () => Promise.reject(new Error('it was read all the same')),
    };
    expect(await readRecordsFile(huge)).toEqual({ kind: 'too-large', bytes: huge.size });
  });

  it('is refused where it is no JSON, and with its places where it is another file', async () => {
    expect(await readRecordsFile(aFile('{'))).toEqual({ kind: 'not-json' });
    const other = await readRecordsFile(aFile(JSON.stringify({ ...empty, format: 'settings', version: 9 })));
    expect(other).toMatchObject({ kind: 'refused', problems: [{ path: 'format' }, { path: 'version' }] });
  });
});
