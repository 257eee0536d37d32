import { describe, expect, it } from '@jest/globals';
import { SHIPPED_POLICIES } from '../../../src/domain/policy/default-policies';
import { checkSettingsFile } from '../../../src/domain/transfer/check-settings-file';
import { scopeInFile, type SettingsFile } from '../../../src/domain/transfer/settings-file';
import { aLadder } from '../../support/a-ladder';
import { Random } from '../../support/random';

const { criteria, ladders, calendars, playbooks, severities, settings } = SHIPPED_POLICIES;
const everything = scopeInFile({
  live: {
    criterion: criteria,
    ladder: ladders,
    calendar: calendars,
    playbook: playbooks,
    severity: severities,
    settings: { project: settings },
  },
  removed: { ladder: { old: 3 } },
});
const aFile = (given: Partial<SettingsFile> = {}): SettingsFile => ({
  format: 'escalation-center-settings',
  version: 1,
  exportedAt: '2026-11-16T08:00:00.000Z',
  site: { ...everything, locks: ['calendar:always', 'ladder'] },
  projects: [{ key: 'SUP', name: 'Support', ...everything }],
  ...given,
});
const pathsOf = (value: unknown): readonly string[] => {
  const found = checkSettingsFile(value);
  return found.ok ? [] : found.problems.map(({ path }) => path);
};
const desk = (body: unknown) => ({
  key: 'SUP',
  name: 'Support',
  policies: { ladder: { desk: body } },
  removed: {},
});

describe('a file of settings', () => {
  it('with everything that is shipped is right, and comes back as it was', () => {
    const file = aFile();
    expect(checkSettingsFile(JSON.parse(JSON.stringify(file)))).toEqual({ ok: true, value: file });
  });

  it.each<readonly [string, unknown, string]>([
    ['no object', [], 'format'],
    ['null', null, ''],
    ['another format', { ...aFile(), format: 'something' }, 'format'],
    ['a newer version', { ...aFile(), version: 2 }, 'version'],
    ['a field that nobody knows', { ...aFile(), more: 1 }, 'more'],
    [
      'an unknown field of a project',
      { ...aFile(), projects: [{ ...desk(aLadder()), x: 1 }] },
      'projects[0].x',
    ],
    [
      'an unknown kind',
      { ...aFile(), projects: [{ ...desk(aLadder()), policies: { spell: {} } }] },
      'projects[0].policies.spell',
    ],
    [
      'a body that is wrong',
      { ...aFile(), projects: [desk(aLadder({ id: 'desk', levels: [] }))] },
      'projects[0].policies.ladder.desk.levels',
    ],
    [
      'a field of a newer version in a body',
      { ...aFile(), projects: [desk({ ...aLadder({ id: 'desk' }), fromTheFuture: true })] },
      'projects[0].policies.ladder.desk.fromTheFuture',
    ],
    [
      'a body of another id',
      { ...aFile(), projects: [desk(aLadder({ id: 'tower' }))] },
      'projects[0].policies.ladder.desk.id',
    ],
    [
      'something taken away that cannot be',
      { ...aFile(), site: { ...everything, removed: { severity: ['high'] }, locks: [] } },
      'site.removed.severity',
    ],
    [
      'something saved and taken away at once',
      { ...aFile(), projects: [{ ...desk(aLadder({ id: 'desk' })), removed: { ladder: ['desk'] } }] },
      'projects[0].removed.ladder[0]',
    ],
    ['a lock that names nothing', { ...aFile(), site: { ...everything, locks: ['door'] } }, 'site.locks[0]'],
    [
      'a project twice',
      { ...aFile(), projects: [desk(aLadder({ id: 'desk' })), desk(aLadder({ id: 'desk' }))] },
      'projects[1].key',
    ],
    [
      'the name of a prototype for a kind',
      { ...aFile(), projects: [{ ...desk(aLadder()), policies: { constructor: {} } }] },
      'projects[0].policies.constructor',
    ],
  ])('with %s is refused, with its place', (_what, file, path) => {
    expect(pathsOf(file)).toContain(path);
  });

  it('says of a field that is not known what that means', () => {
    const found = checkSettingsFile({ ...aFile(), more: 1 });
    expect(found).toEqual({
      ok: false,
      problems: [{ path: 'more', message: 'This version of the app does not know this field.' }],
    });
  });

  it('names all that is wrong at once', () => {
    const bad = desk(aLadder({ id: 'desk', name: '' }));
    expect(pathsOf({ ...aFile(), projects: [bad, { ...bad, key: 'FIN' }] })).toEqual([
      'projects[0].policies.ladder.desk.name',
      'projects[1].policies.ladder.desk.name',
    ]);
  });

  it('spoilt anywhere is refused with a place or still right, and never breaks the check', () => {
    const random = new Random(20_261_116);
    const text = JSON.stringify(aFile());
    for (let round = 0; round < 50; round += 1) {
      const file = spoil(JSON.parse(text) as unknown, random);
      const found = checkSettingsFile(file);
      if (found.ok) expect(checkSettingsFile(found.value)).toEqual(found);
      else expect(found.problems.length).toBeGreaterThan(0);
    }
  });
});

const JUNK: readonly unknown[] = [
  null,
  true,
  -1,
  1e308,
  '',
  '\u0000',
  'x'.repeat(2000),
  [],
  {},
  [[]],
  { id: 1 },
];

function pick<T>(random: Random, list: readonly T[]): T {
  const found = list[Math.floor(random.next() * list.length)];
  if (found === undefined) throw new Error('There is nothing to pick from');
  return found;
}

/** The value with one place, anywhere in it, replaced, added or taken out. */
function spoil(value: unknown, random: Random): unknown {
  if (typeof value !== 'object' || value === null || random.chance(0.12)) return pick(random, JUNK);
  const names = Object.keys(value);
  if (names.length === 0 || random.chance(0.08))
    return { ...value, [pick(random, ['x', '__proto__', '0'])]: 1 };
  const name = pick(random, names);
  const copy: unknown[] | Record<string, unknown> = Array.isArray(value)
    ? [...(value as unknown[])]
    : { ...value };
  if (random.chance(0.1)) Reflect.deleteProperty(copy, name);
  else Reflect.set(copy, name, spoil(Reflect.get(value, name), random));
  return copy;
}
