import { describe, expect, it } from '@jest/globals';
import { fc } from '../../support/properties';
import type { Calendar } from '../../../src/domain/calendar/calendar';
import { AROUND_THE_CLOCK } from '../../../src/domain/calendar/calendar';
import { coverageAt, type CoverageInput } from '../../../src/domain/ladder/coverage';
import { coverageFindings } from '../../../src/domain/ladder/coverage-findings';
import { coverageWeek } from '../../../src/domain/ladder/coverage-week';
import type { PeopleBehind } from '../../../src/domain/ladder/target-people';
import type { LadderLevel, OnlyWhile } from '../../../src/domain/policy/ladder';
import type { PersonTarget } from '../../../src/domain/policy/person-target';
import { HOUR, MINUTE } from '../../../src/domain/time';
import { aLadder, aLevel } from '../../support/a-ladder';
import { aPinnedPolicy, EscalationRun, START } from '../../support/escalation-run';

const person = (accountId: string): PersonTarget => ({ kind: 'person', accountId });
const group = (groupId: string): PersonTarget => ({ kind: 'group', groupId });
const duty: PersonTarget = { kind: 'on-call', scheduleId: 'night' };
const ANN = { 'person:ann': { kind: 'people', people: ['ann'] } } as const;

const always: Calendar = { id: 'always', name: 'Always', zone: 'UTC', hours: AROUND_THE_CLOCK, holidays: [] };
const day = [{ from: '08:00', to: '18:00' }];
const office: Calendar = {
  ...always,
  id: 'office',
  zone: 'Europe/Berlin',
  hours: {
    ...AROUND_THE_CLOCK,
    monday: day,
    tuesday: day,
    wednesday: day,
    thursday: day,
    friday: day,
    saturday: [],
    sunday: [],
  },
};
const input = (levels: readonly LadderLevel[], given: Partial<CoverageInput> = {}): CoverageInput => ({
  ladder: aLadder({ levels }),
  calendar: always,
  calendars: {},
  people: ANN,
  ...given,
});
const ann = (given: Partial<LadderLevel> = {}) =>
  aLevel({ name: 'Ann', people: [person('ann')], delay: { minutes: 30, clock: 'elapsed' }, ...given });
const at = (text: string) => Date.parse(text);

describe('who a ladder reaches', () => {
  it('is each level when its delay after the telling of the one below has passed', () => {
    const [first, second] = coverageAt(
      input([ann(), ann({ delay: { minutes: 60, clock: 'elapsed' } })]),
      START,
    );
    expect(first).toEqual({
      level: 1,
      outcome: 'told',
      at: START + 30 * MINUTE,
      people: ['ann'],
      record: false,
      waited: 'no',
    });
    expect(second?.at).toBe(START + 90 * MINUTE);
  });

  it('waits while the calendar rests, and says that it was the calendar', () => {
    const saturday = at('2026-03-07T10:00:00Z');
    const level = ann({ delay: { minutes: 30, clock: 'working' } });
    expect(coverageAt(input([level], { calendar: office }), saturday)[0]).toMatchObject({
      at: at('2026-03-09T07:30:00Z'),
      waited: 'calendar',
    });
  });

  it('passes a level outside its hours and a level of nobody, and tells the next one at once', () => {
    const night: OnlyWhile = {
      kind: 'hours',
      weekdays: ['sunday'],
      from: '00:00',
      to: '06:00',
      outside: 'skip',
    };
    const levels = [ann({ onlyWhile: night }), ann({ people: [group('empty')] }), ann()];
    const people: PeopleBehind = { ...ANN, 'group:empty': { kind: 'people', people: [] } };
    const told = START + 30 * MINUTE;
    expect(
      coverageAt(input(levels, { people }), START).map(({ outcome, at: when }) => [outcome, when]),
    ).toEqual([
      ['skipped', told],
      ['nobody', told],
      ['told', told],
    ]);
  });

  it('holds a level until somebody comes on duty, looked at every quarter of an hour, and no longer than it says', () => {
    const level = aLevel({
      people: [duty],
      delay: { minutes: 0, clock: 'elapsed' },
      holdForDuty: { minutes: 60, clock: 'elapsed' },
    });
    const from = (minutes: number): PeopleBehind => ({
      'on-call:night': {
        kind: 'on-call',
        shifts: [{ from: START + minutes * MINUTE, to: START + 24 * HOUR, people: ['ned'] }],
      },
    });
    expect(coverageAt(input([level], { people: from(20) }), START)[0]).toMatchObject({
      outcome: 'told',
      at: START + 30 * MINUTE,
      people: ['ned'],
      waited: 'duty',
    });
    expect(coverageAt(input([level], { people: from(90) }), START)[0]).toMatchObject({
      outcome: 'nobody',
      at: START + 60 * MINUTE,
    });
  });

  it('tells nobody after the longest climb', () => {
    const ladder = aLadder({ levels: [ann(), ann()], stopAfter: { minutes: 45, clock: 'elapsed' } });
    expect(coverageAt({ ...input([]), ladder }, START).map(({ outcome }) => outcome)).toEqual([
      'told',
      'stopped',
    ]);
  });

  it('is nobody of a schedule that nothing is connected to', () => {
    const people: PeopleBehind = { 'on-call:night': { kind: 'not-connected' } };
    expect(coverageAt(input([aLevel({ people: [duty] })], { people }), START)[0]?.outcome).toBe('nobody');
  });

  it('is what the climb itself does when nobody answers, whatever the ladder', () => {
    const windows: readonly OnlyWhile[] = (
      [
        ['00:00', '06:30', 'wait'],
        ['22:00', '06:30', 'wait'],
        ['08:00', '17:00', 'skip'],
      ] as const
    ).map(([from, to, outside]) => ({ kind: 'hours', weekdays: ['monday', 'thursday'], from, to, outside }));
    const minutes = fc.record({
      minutes: fc.integer({ min: 0, max: 3000 }),
      clock: fc.constantFrom('elapsed' as const, 'working' as const),
    });
    const rung = fc.record({
      delay: minutes,
      onlyWhile: fc.option(fc.constantFrom(...windows), { nil: undefined }),
      empty: fc.nat(4),
    });
    const stop = fc.option(fc.integer({ min: 3001, max: 9000 }), { nil: undefined, freq: 3 });
    fc.assert(
      fc.property(fc.array(rung, { minLength: 1, maxLength: 5 }), stop, (rungs, stopMinutes) => {
        const people: Record<string, { kind: 'people'; people: string[] }> = {};
        const levels = rungs.map(({ delay, onlyWhile, empty }, index) => {
          const name = `p${index}`;
          people[`person:${name}`] = { kind: 'people', people: empty === 0 ? [] : [name] };
          return aLevel({
            name,
            people: [person(name)],
            delay,
            wait: { minutes: 100_000, clock: 'elapsed' },
            repeats: 0,
            ...(onlyWhile ? { onlyWhile } : {}),
          });
        });
        const ladder = aLadder({
          levels,
          ...(stopMinutes === undefined
            ? {}
            : { stopAfter: { minutes: stopMinutes, clock: 'elapsed' as const } }),
        });
        const run = new EscalationRun(aPinnedPolicy({ ladder, calendar: office }));
        const byLevel = Object.fromEntries(
          levels.map(({ name }, index) => [index + 1, people[`person:${name}`]?.people ?? []]),
        );
        run.facts = { ...run.facts, people: { byLevel, unseen: {}, firstLevel: [] } };
        climbToEnd(run);
        const climbed = run.lines
          .filter(({ code }) => code === 'level-told')
          .map(({ params, at: when }) => [params['level'], when]);
        const mapped = coverageAt({ ladder, calendar: office, calendars: {}, people }, START)
          .filter(({ outcome }) => outcome === 'told')
          .map(({ level, at: when }) => [level, when]);
        expect(mapped).toEqual(climbed);
      }),
      { numRuns: 150 },
    );
  });
});

/** Looks whenever the ladder wants to be looked at, until it has said its end. */
function climbToEnd(run: EscalationRun): void {
  for (
    let looks = 0;
    looks < 200 && !run.head.ladder.exhausted && run.head.ladder.state !== 'stopped';
    looks += 1
  )
    run.jump((run.dueAt - run.now) / MINUTE);
}

describe('the week of a ladder', () => {
  it('has 24 hours a day on the wall clock of the zone, without the one that the clock change skips', () => {
    const { days } = coverageWeek(input([ann()], { calendar: office }), at('2026-03-27T12:00:00Z'));
    expect(days.map(({ date }) => date).slice(0, 1)).toEqual(['2026-03-23']);
    expect(days.flatMap(({ hours }) => hours).filter((hour) => hour === null)).toHaveLength(1);
    expect(days[6]?.hours[2]).toBeNull();
    expect(days[6]?.hours[3]?.startAt).toBe(at('2026-03-29T01:00:00Z'));
  });

  it('has nights and the weekend as gaps where working time rests, with the longest wait', () => {
    const level = ann({ delay: { minutes: 30, clock: 'working' } });
    const { gaps } = coverageWeek(input([level], { calendar: office }), at('2026-03-04T12:00:00Z'));
    expect(gaps).toHaveLength(6);
    expect(gaps.at(-1)).toEqual({
      from: at('2026-03-06T17:00:00Z'),
      to: at('2026-03-08T23:00:00Z'),
      longest: (63 * 60 - 30) * MINUTE,
    });
  });

  it('is one gap without end where nobody is ever told', () => {
    const { gaps } = coverageWeek(input([aLevel({ people: [group('gone')] })]), START);
    expect(gaps).toMatchObject([{ longest: null }]);
  });

  it('has no gap around the clock', () => {
    expect(coverageWeek(input([ann()]), START).gaps).toEqual([]);
  });
});

describe('what is to be known of the people of a ladder', () => {
  it('names empty groups, who left, schedules without a connection, and levels of nobody', () => {
    const levels = [aLevel({ people: [group('empty'), person('left'), duty] })];
    const people: PeopleBehind = {
      'group:empty': { kind: 'people', people: [] },
      'person:left': { kind: 'gone' },
      'on-call:night': { kind: 'not-connected' },
    };
    expect(coverageFindings(aLadder({ levels }), people)).toEqual([
      { code: 'nobody', level: 1 },
      { code: 'empty', level: 1, target: group('empty') },
      { code: 'gone', level: 1, target: person('left') },
      { code: 'not-connected', level: 1, target: duty },
    ]);
  });

  it('names somebody who is on a level twice, and somebody who is met again further up', () => {
    const levels = [aLevel({ people: [person('ann'), group('team')] }), aLevel({ people: [person('ann')] })];
    const people: PeopleBehind = { ...ANN, 'group:team': { kind: 'people', people: ['ann', 'bob'] } };
    expect(coverageFindings(aLadder({ levels }), people)).toEqual([
      { code: 'twice', level: 1, personId: 'ann' },
      { code: 'again', level: 2, below: 1, personId: 'ann' },
    ]);
  });

  it('says where a level depends on the record alone, and where a schedule has hours of nobody', () => {
    const levels = [
      aLevel({ people: [{ kind: 'role', role: 'manager' }] }),
      aLevel({ people: [duty, person('ann')] }),
    ];
    const people: PeopleBehind = {
      ...ANN,
      'role:manager': { kind: 'record' },
      'on-call:night': { kind: 'on-call', shifts: [{ from: 0, to: 1, people: [] }] },
    };
    expect(coverageFindings(aLadder({ levels }), people)).toEqual([
      { code: 'record-only', level: 1 },
      { code: 'off-duty', level: 2, target: duty },
    ]);
  });
});
