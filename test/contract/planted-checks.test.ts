import { describe, expect, it } from '@jest/globals';
import { plantedChecks } from '../../tools/planted-checks.mjs';
import { EVERY_CALL } from '../forge/every-call';
import { inRepo, readRepoFile } from '../support/repo-files';

const checks = plantedChecks();

describe('the checks that are taken out one by one', () => {
  it('hold every rule of the table "who may do what"', () => {
    const rules = readRepoFile('src/forge/permission-rule.ts').split('const RULES')[1] ?? '';
    const asked = [...rules.matchAll(/^ {2}'?([a-z-]+)'?: \(\{/gmu)].map(([, name]) => name ?? '');
    expect(asked.length).toBeGreaterThanOrEqual(13);
    expect(checks.map(({ name }) => name)).toEqual(
      expect.arrayContaining(asked.map((name) => `the rule of '${name}'`)),
    );
  });

  it('look at every call that not everybody who sees the thing may make', () => {
    const [everyCall] = checks.flatMap(({ everyOf }) => (everyOf ? [everyOf] : []));
    expect(everyCall?.length).toBeGreaterThanOrEqual(128);
    expect(new Set(everyCall).size).toBe(everyCall?.length);
  });

  it('run tests of calls that there are', () => {
    const named = checks.flatMap(({ titles = '' }) =>
      (/^\^\((.+)\), asked by$/u.exec(titles)?.[1] ?? '').split('|').filter((name) => name !== ''),
    );
    const calls = new Set(EVERY_CALL.map(({ name }) => name.replaceAll('.', '\\.')));
    expect(named.length).toBeGreaterThan(20);
    expect(named.filter((name) => !calls.has(name))).toEqual([]);
  });

  it.each(checks)('fit the code as it is: $name', ({ edits, tests }) => {
    expect(edits.length).toBeGreaterThan(0);
    for (const { file, find, put } of edits) {
      expect(readRepoFile(file).split(find)).toHaveLength(2);
      expect(put).not.toBe(find);
    }
    expect(tests.filter((test) => !inRepo(test))).toEqual([]);
  });
});
