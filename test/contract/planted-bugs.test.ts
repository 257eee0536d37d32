import { describe, expect, it } from '@jest/globals';
import { PLANTED_BUGS } from '../../tools/planted-bugs.mjs';
import { inRepo, readRepoFile } from '../support/repo-files';

describe('the planted bugs', () => {
  it('are twenty, each of its own name', () => {
    expect(new Set(PLANTED_BUGS.map(({ name }) => name)).size).toBe(20);
    expect(PLANTED_BUGS).toHaveLength(20);
  });

  it.each(PLANTED_BUGS)('fit the code as it is: $name', ({ edits, tests }) => {
    expect(edits.length).toBeGreaterThan(0);
    for (const { file, find, put } of edits) {
      expect(readRepoFile(file).split(find)).toHaveLength(2);
      expect(put).not.toBe(find);
    }
    expect(tests.filter((test) => !inRepo(test))).toEqual([]);
  });
});
