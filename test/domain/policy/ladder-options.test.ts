import { describe, expect, it } from '@jest/globals';
import { checkLadder } from '../../../src/domain/policy/check-ladder';
import { checkReferences } from '../../../src/domain/policy/check-references';
import { SHIPPED_POLICIES } from '../../../src/domain/policy/default-policies';
import { pin } from '../../../src/domain/policy/pin';
import { aLadder, aLevel } from '../../support/a-ladder';
import { aPlaybook } from '../../support/a-playbook';
import { aPinnedPolicy } from '../../support/escalation-run';

const problemsOf = (body: unknown) => {
  const found = checkLadder(body);
  return found.ok ? [] : found.problems.map(({ path, message }) => `${path}: ${message}`);
};
const hours = { kind: 'hours', weekdays: ['monday'], from: '08:00', to: '17:00', outside: 'wait' } as const;

describe('the options of a ladder', () => {
  it('are handed back as they were given when nothing is wrong with them', () => {
    const ladder = aLadder({
      levels: [
        aLevel({
          name: 'One',
          people: [
            { kind: 'role', role: 'team-lead' },
            { kind: 'on-call', scheduleId: 'ops-primary' },
          ],
          onlyWhile: { ...hours, from: '22:00', to: '06:00' },
          holdForDuty: { minutes: 60, clock: 'elapsed' },
        }),
        aLevel({ name: 'Two', onlyWhile: { kind: 'calendar', calendarId: 'nights', outside: 'skip' } }),
      ],
      repeatFrom: { level: 2, times: 3 },
      stopAfter: { minutes: 600, clock: 'working' },
    });
    expect(checkLadder(ladder)).toEqual({ ok: true, value: ladder });
  });

  it.each([
    [
      'begins again above its last level',
      { repeatFrom: { level: 2, times: 1 } },
      'repeatFrom.level: There is no level 2: the ladder has 1.',
    ],
    [
      'begins again without end',
      { repeatFrom: { level: 1 } },
      'repeatFrom.times: Invalid key: Expected "times" but received undefined',
    ],
    [
      'begins again never',
      { repeatFrom: { level: 1, times: 0 } },
      'repeatFrom.times: At least once; leave it out to end at the last level.',
    ],
    ['begins again for ever', { repeatFrom: { level: 1, times: 21 } }, 'repeatFrom.times: At most 20 times.'],
    [
      'stops before its first level',
      { stopAfter: { minutes: 30, clock: 'elapsed' } },
      'stopAfter: The climb would stop before its first level is told. Give it longer than the first delay.',
    ],
    [
      'stops after a number without a unit',
      { stopAfter: 90 },
      'stopAfter: Invalid type: Expected Object but received 90',
    ],
    [
      'has a level on no weekday',
      { levels: [aLevel({ onlyWhile: { ...hours, weekdays: [] } })] },
      'levels[0].onlyWhile.weekdays: This window is never open: the level would never be told.',
    ],
    [
      'has a level whose hours end where they begin',
      { levels: [aLevel({ onlyWhile: { ...hours, to: '08:00' } })] },
      'levels[0].onlyWhile.to: This window is never open: it ends where it begins.',
    ],
    [
      'has a level with a time that is none',
      { levels: [aLevel({ onlyWhile: { ...hours, from: '25:00' } })] },
      'levels[0].onlyWhile.from: This is no time. Use 08:00 to 24:00.',
    ],
  ])('are refused when it %s', (_what, given, problem) => {
    expect(problemsOf({ ...aLadder(), ...given })).toEqual([problem]);
  });

  it('may stop in working time what begins after elapsed time: which is longer is not known', () => {
    const levels = [aLevel({ delay: { minutes: 60, clock: 'elapsed' } })];
    expect(problemsOf(aLadder({ levels, stopAfter: { minutes: 30, clock: 'working' } }))).toEqual([]);
  });
});

describe('a calendar that a level names', () => {
  const onlyWhile = { kind: 'calendar', calendarId: 'nights', outside: 'wait' } as const;
  const ladder = aLadder({ levels: [aLevel({ onlyWhile })] });
  const set = {
    ...SHIPPED_POLICIES,
    ladders: { desk: { version: 4, body: ladder } },
    playbooks: {
      standard: { version: 1, body: aPlaybook({ id: 'standard', ladderId: 'desk', calendarId: 'always' }) },
    },
  };
  const nights = { version: 7, body: { ...aPinnedPolicy().calendar, id: 'nights' } };

  it('must be there', () => {
    expect(checkReferences(set)).toContainEqual({
      path: 'ladder.desk.levels[0].onlyWhile.calendarId',
      message: "There is no calendar 'nights'.",
    });
    expect(pin(set, 'standard')).toMatchObject({ ok: false, problems: [{ path: 'ladderId' }] });
  });

  it('is taken along with the ladder, with its version', () => {
    const pinned = pin({ ...set, calendars: { ...set.calendars, nights } }, 'standard');
    expect(pinned).toMatchObject({
      ok: true,
      value: { calendars: { nights: { id: 'nights' } }, versions: { 'calendar:nights': 7 } },
    });
  });
});
