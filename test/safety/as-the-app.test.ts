import { describe, expect, it } from '@jest/globals';
import { readRepoFile, repoFiles } from '../support/repo-files';

/** Where code of the app takes Jira with the app's own rights into its hands: the engine's desk, or a caller's `app` and `desk`. */
const TAKES = [
  /ports\.desk\b/u,
  /\bdesk\b[^;{}]*\}: (?:Pick<)?Ports/u,
  /caller\.(?:app|desk)\b/u,
  /\bapp\b[^;{}]*\}: Caller/u,
];

const taking = repoFiles('src/app', 'src/forge').filter((file) => {
  const text = readRepoFile(file);
  return TAKES.some((take) => take.test(text));
});
const rows = [
  ...readRepoFile('docs/security.md').matchAll(/^\| `(src\/[\w./-]+)` \| ([^|]+) \| ([^|]+) \|$/gmu),
].map(([, file = '', by = '', guard = '']) => ({ file, by: by.trim(), guard: guard.trim() }));

describe('the app’s own rights', () => {
  it('are used in no file that is not listed with its guard, and every listed file uses them', () => {
    expect(rows.map(({ file }) => file)).toEqual([...taking].sort());
  });

  it('have a guard wherever a person’s call gets to them', () => {
    const unguarded = rows.filter(({ by, guard }) => by !== 'engine' && guard === '–');
    expect(unguarded).toEqual([]);
    expect(rows.filter(({ by }) => by !== 'engine').length).toBeGreaterThan(5);
  });

  it('come from one client', () => {
    const asking = repoFiles('src').filter((file) => /\basApp\(\)/u.test(readRepoFile(file)));
    expect(asking).toEqual(['src/forge/jira/jira-client.ts']);
  });
});
