import { describe, expect, it } from '@jest/globals';
import { readLocales } from '../support/read-locales';
import { readRepoFile, repoFiles } from '../support/repo-files';

const locales = readLocales();
const [first] = locales;
if (first === undefined) throw new Error('The manifest names no translation file.');

const sources = [...repoFiles('src', 'static').filter((file) => /\.tsx?$/.test(file)), 'manifest.yml']
  .map(readRepoFile)
  .join('\n');

/** How code names a text, or the branch of all texts below it: quoted, as the start of a template, as a property, in the manifest. */
const NAMES = [
  /['"`]([\w-]+(?:\.[\w-]+)*)['"`]/g,
  /`([\w-]+(?:\.[\w-]+)*)\.\$\{/g,
  /\b(?:en|texts)\.([\w-]+(?:\.[\w-]+)*)/g,
  /\bi18n: ([\w.-]+)/g,
];
const parentOf = (key: string): string => key.slice(0, key.lastIndexOf('.'));

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

  // That a key which is asked for exists is the compiler's business: keys are a type made of the file.
  it('hold no text that nothing shows', () => {
    const named = new Set(NAMES.flatMap((pattern) => [...sources.matchAll(pattern)].map(([, name]) => name)));
    const isNamed = (key: string): boolean => named.has(key) || (key.includes('.') && isNamed(parentOf(key)));
    expect([...first.texts.keys()].filter((key) => !isNamed(key))).toEqual([]);
  });
});
