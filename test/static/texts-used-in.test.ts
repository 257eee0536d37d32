import { describe, expect, it } from '@jest/globals';
import { textsUsedIn } from '../../static/texts-used-in.mts';
import texts from '../../locales/en-US.json';
import { readRepoFile, repoFiles } from '../support/repo-files';

const LONG = 'x'.repeat(2_000);
const SOME = { small: { a: 'A', b: 'B' }, large: { a: LONG, b: { c: 'C' } } };
const used = (code: string): readonly string[] => [...textsUsedIn(code, SOME)].sort();

describe('the texts that a module names', () => {
  it('are a small part whole, and of a large one the branch', () => {
    expect(used(`t('small.a'); t('large.b.c')`)).toEqual(['large/b', 'small']);
  });

  it('are all of a large part where the branch is known only later', () => {
    expect(used('t(`large.${name}`)')).toEqual(['large/a', 'large/b']);
    expect(used('t(`large.b${name}`)')).toEqual(['large/a', 'large/b']);
  });

  it('are none where a path leads to no text', () => {
    expect(used(`call('large.save'); import './small.css'`)).toEqual([]);
  });

  it('are whole parts by name where the module looks into the file itself', () => {
    const looks = `import texts from '../locales/en-US.json';`;
    expect(used(`${looks} const kind = 'small'; texts.large`)).toEqual(['large/a', 'large/b', 'small']);
    expect(used(`const kind = 'small'`)).toEqual([]);
  });

  it('hold every text of which the path is written out, wherever it is', () => {
    const all = keysOf(texts);
    for (const path of repoFiles('static', 'src/frontend', 'src/words')) {
      if (!/\.tsx?$/u.test(path)) continue;
      const code = readRepoFile(path);
      const parts = textsUsedIn(code, texts);
      for (const [, key = ''] of code.matchAll(/'([a-zA-Z][\w.-]*\.[\w-]+)'/gu)) {
        if (!all.has(key)) continue;
        const [name = '', branch = ''] = key.split('.');
        expect([path, key, parts.has(name) || parts.has(`${name}/${branch}`)]).toEqual([path, key, true]);
      }
    }
  });
});

function keysOf(branch: object, path = ''): ReadonlySet<string> {
  return new Set(
    Object.entries(branch).flatMap(([name, inner]) =>
      typeof inner === 'string' ? [`${path}${name}`] : [...keysOf(inner as object, `${path}${name}.`)],
    ),
  );
}
