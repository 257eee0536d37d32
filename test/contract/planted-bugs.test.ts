import { describe, expect, it } from '@jest/globals';
import { PLANTED_BUGS } from '../../tools/planted-bugs.mjs';
import { inRepo, readRepoFile } from '../support/repo-files';

interface Planted {
  readonly name: string;
  readonly edits: readonly { readonly file: string; readonly find: string; readonly put: string }[];
  readonly tests: readonly string[];
}
const bugs = PLANTED_BUGS as readonly Planted[];

describe('the planted bugs', () => {
  it('are twenty, each of its own name', () => {
    expect(new Set(bugs.map(({ name }) => name)).size).toBe(20);
    expect(bugs).toHaveLength(20);
  });

  it.each(bugs)('fit the code as it is: $name', ({ edits, tests }) => {
    expect(edits.length).toBeGreaterThan(0);
    for (const { file, find, put } of edits) {
      expect(readRepoFile(file).split(find)).toHaveLength(2);
      expect(put).not.toBe(find);
    }
    expect(tests.filter((test) => !inRepo(test))).toEqual([]);
  });
});
