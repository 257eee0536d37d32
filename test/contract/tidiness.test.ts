import { describe, expect, it } from '@jest/globals';
import { readRepoFile, repoFiles } from '../support/repo-files';

const TOP = [
  'README.md',
  'CHANGELOG.md',
  'package.json',
  'tsconfig.json',
  'tsconfig.check.json',
  'jest.config.cjs',
  'eslint.config.mjs',
  '.dependency-cruiser.cjs',
  '.npmrc',
  'manifest.yml',
];
const code = repoFiles('src', 'static', 'sandbox', 'test', 'bench', 'tools');
const programs = code.filter((file) => /\.(tsx?|m?ts|mjs|cjs|css)$/.test(file));
const texts = [...code, ...repoFiles('docs', 'locales', '.ci', ...TOP)].filter((file) =>
  /(\.(tsx?|mts|mjs|cjs|css|html|md|json|yml|svg)|\.npmrc|\/run)$/.test(file),
);

/** Lines of the files that match, as `file:line: text`. */
const linesMatching = (files: readonly string[], pattern: RegExp): readonly string[] =>
  files.flatMap((file) =>
    readRepoFile(file)
      .split('\n')
      .flatMap((line, index) => (pattern.test(line) ? [`${file}:${index + 1}: ${line.trim()}`] : [])),
  );

// The words are put together here so that this file does not hold them.
const marks = [
  'TO' + 'DO',
  'FIX' + 'ME',
  'X' + 'XX',
  '@ts-' + 'ignore',
  '@ts-' + 'nocheck',
  'eslint-' + 'disable',
];

describe('the repo', () => {
  it('names its files in kebab-case', () => {
    const names = /^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+)*$/;
    const language = /^[a-z]{2}-[A-Z]{2}\.json$/;
    const misnamed = code.filter((file) =>
      file.split('/').some((name) => !names.test(name) && !language.test(name)),
    );
    expect(misnamed).toEqual([]);
  });

  it('has no room without a name', () => {
    const nameless = /(^|\/)(utils?|helpers?|common|misc|types)(\.|\/)/;
    expect([...code, ...repoFiles('docs')].filter((file) => nameless.test(file))).toEqual([]);
  });

  it('has no file that is longer than 300 lines', () => {
    const long = programs.map((file) => [file, readRepoFile(file).trimEnd().split('\n').length] as const);
    expect(long.filter(([, lines]) => lines > 300)).toEqual([]);
  });

  it('has no switched-off check and no note to finish something later', () => {
    expect(linesMatching(programs, new RegExp(marks.join('|')))).toEqual([]);
  });

  it('names no folder of a machine and no registry', () => {
    expect(linesMatching(texts, /(^|[^.\w])\/(tmp|root|work|home)\/|registry\.[a-z]+\.(org|com)/)).toEqual(
      [],
    );
  });
});
