import { describe, expect, it } from '@jest/globals';
import { readLocales } from '../support/read-locales';
import { readRepoFile, repoFiles } from '../support/repo-files';

const locales = readLocales();
const [first] = locales;
if (first === undefined) throw new Error('The manifest names no translation file.');

const sources = [...repoFiles('src', 'static').filter((file) => /\.tsx?$/.test(file)), 'manifest.yml']
  .map(readRepoFile)
  .join('\n');

describe('the translations', () => {
  it.each(locales)('have the same keys in $locale as in every other language', ({ texts }) => {
    expect([...texts.keys()].sort()).toEqual([...first.texts.keys()].sort());
  });

  it.each(locales)('have the same placeholders in $locale as in every other language', ({ texts }) => {
    const placeholders = (text = ''): readonly string[] =>
      [...text.matchAll(/\{\w+/g)].map(([name]) => name).sort();
    const different = [...texts].filter(
      ([key, text]) => placeholders(text).join() !== placeholders(first.texts.get(key)).join(),
    );
    expect(different).toEqual([]);
  });

  it('hold no text that nothing shows', () => {
    // A key is named whole, or by a prefix that ends where a template puts the rest: `problem.${code}`.
    const prefixes = [...sources.matchAll(/[`']([\w-]+(?:\.[\w-]+)*\.)(?:\$\{|')/g)].map(
      ([, prefix]) => prefix ?? '',
    );
    const named = new Set(sources.match(/[\w-]+(?:\.[\w-]+)+/g));
    const unused = [...first.texts.keys()].filter(
      (key) => !named.has(key) && !prefixes.some((prefix) => key.startsWith(prefix)),
    );
    expect(unused).toEqual([]);
  });

  it('hold every text that a surface asks for by its whole key', () => {
    const asked = [...sources.matchAll(/\bt\(\s*'([\w.-]+)'/g)].map(([, key]) => key ?? '');
    expect([...new Set(asked)].filter((key) => !first.texts.has(key))).toEqual([]);
  });
});
