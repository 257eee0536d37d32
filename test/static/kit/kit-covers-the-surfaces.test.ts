import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@jest/globals';

const REPO = path.resolve(__dirname, '../../..');
const read = (folder: string): readonly string[] =>
  readdirSync(path.join(REPO, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/u.test(file))
    .map((file) => readFileSync(path.join(REPO, folder, file), 'utf8'));

/** Names in braces of the statements that match, without types. */
const namesIn = (sources: readonly string[], statement: RegExp): readonly string[] => [
  ...new Set(
    sources.flatMap((source) =>
      [...source.matchAll(statement)].flatMap(([, names = '']) =>
        names
          .split(',')
          .map((name) => name.replace(/^.*\bas\b/u, '').trim())
          .filter((name) => name !== '' && !name.startsWith('type ')),
      ),
    ),
  ),
];

test('every component that a surface takes from UI Kit is drawn in the Center too', () => {
  const taken = namesIn(read('src/frontend'), /import \{([^}]*)\} from '@forge\/react'/gu);
  const kit = read('static/kit');
  const drawn = [
    ...namesIn(kit, /export \{([^}]*)\}/gu),
    ...kit.flatMap((source) =>
      [...source.matchAll(/export (?:const|function) (\w+)/gu)].map(([, one]) => one),
    ),
  ];
  expect(taken.length).toBeGreaterThan(30);
  expect(taken.filter((name) => !drawn.includes(name))).toEqual([]);
});
