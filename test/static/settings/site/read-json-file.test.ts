import { describe, expect, it } from '@jest/globals';
import { LARGEST_FILE_BYTES, readJsonFile } from '../../../../static/settings/site/files/read-json-file';

describe('a chosen file', () => {
  it('is read as JSON', async () => {
    const file = new Blob(['{"a":[1]}']);
    expect(await readJsonFile(file)).toEqual({ kind: 'read', value: { a: [1] } });
  });

  it('that is too large is refused by its size, without being read', async () => {
    const file = {
      size: LARGEST_FILE_BYTES + 1,
      text: () => Promise.reject(new Error('it is not read')),
    };
    expect(await readJsonFile(file)).toEqual({ kind: 'too-large', bytes: file.size });
  });

  it.each(['', 'hello', '{"a":', '\u0000'])(
    'with no JSON in it (%j) is told apart from a wrong one',
    async (text) => {
      expect(await readJsonFile(new Blob([text]))).toEqual({ kind: 'not-json' });
    },
  );
});
