import { describe, expect, it } from '@jest/globals';
import { AROUND_THE_CLOCK, type Calendar } from '../../../src/domain/calendar/calendar';
import type { Ladder, LadderLevel } from '../../../src/domain/policy/ladder';
import type { PinnedPolicy } from '../../../src/domain/policy/policy-set';
import { DAY, HOUR, MINUTE } from '../../../src/domain/time';
import { aLadder, aLevel } from '../../support/a-ladder';
import { aPinnedPolicy, EscalationRun, START } from '../../support/escalation-run';

const level = (name: string, given: Partial<LadderLevel> = {}): LadderLevel =>
  aLevel({ name, people: [{ kind: 'person', accountId: name }], ...given });

const runOf = (
  levels: readonly LadderLevel[],
  ladder: Partial<Ladder> = {},
  pinned: Partial<PinnedPolicy> = {},
): EscalationRun => {
  const run = new EscalationRun(aPinnedPolicy({ ladder: aLadder({ levels, ...ladder }), ...pinned }));
  run.do({ do: 'set-manager', accountId: 'mona' });
  return run;
};
const nobodyOn = (run: EscalationRun, ...levels: number[]): void => {
  const byLevel = { ...run.facts.people.byLevel, ...Object.fromEntries(levels.map((at) => [at, []])) };
  run.facts = { ...run.facts, people: { ...run.facts.people, byLevel } };
};

describe('a ladder that begins again', () => {
  it('goes back to the level it names as often as it says, and then ends', () => {
    const run = runOf([level('one'), level('two'), level('three')], { repeatFrom: { level: 2, times: 2 } });
    run.pass(DAY / MINUTE);
    expect(run.told('level-told')).toEqual(['one', 'two', 'three', 'two', 'three', 'two', 'three']);
    expect(run.codes('ladder-again', 'ladder-ended')).toEqual([
      'ladder-again',
      'ladder-again',
      'ladder-ended',
    ]);
    expect(run.head.ladder.passed.map(({ level: at }) => at)).toEqual([1, 2]);
  });

  it('ends too when nobody can be told any more', () => {
    const run = runOf([level('one'), level('two')], { repeatFrom: { level: 1, times: 3 } });
    nobodyOn(run, 1, 2);
    run.pass(DAY / MINUTE);
    expect(run.codes('ladder-again', 'ladder-ended')).toEqual([
      'ladder-again',
      'ladder-again',
      'ladder-again',
      'ladder-ended',
    ]);
  });
});

describe('the longest climb', () => {
  it('ends the climb wherever it is, and tells the manager and whoever was asked', () => {
    const run = runOf([level('one'), level('two')], { stopAfter: { minutes: 45, clock: 'elapsed' } });
    run.pass(DAY / MINUTE);
    expect(run.told('level-told')).toEqual(['one']);
    expect(run.told('ladder-stopped')).toEqual(['mona', 'one']);
    expect(run.codes('ladder-stopped', 'ladder-ended')).toEqual(['ladder-stopped']);
  });

  it('does not end what was acknowledged, until the bought time is over', () => {
    const run = runOf([level('one'), level('two')], { stopAfter: { minutes: 45, clock: 'elapsed' } });
    run.pass(31);
    run.do({ do: 'acknowledge' }, 'one');
    run.pass(119);
    expect(run.codes('ladder-stopped')).toEqual([]);
    run.pass(1);
    expect(run.codes('ladder-stopped', 'climbing-resumed')).toEqual(['ladder-stopped']);
  });
});

/** START is a Monday, 09:00 UTC. */
const evening = {
  kind: 'hours',
  weekdays: ['monday', 'tuesday'],
  from: '18:00',
  to: '02:00',
} as const;

describe('a level that is told only within hours', () => {
  it('waits for them to open, says until when, and is told then', () => {
    const run = runOf([level('one', { onlyWhile: { ...evening, outside: 'wait' } }), level('two')]);
    run.pass(9 * 60 - 1);
    expect(run.told('level-told')).toEqual([]);
    expect(run.lines.find(({ code }) => code === 'level-waits')?.params).toMatchObject({
      level: 1,
      until: START + 9 * HOUR,
    });
    run.pass(1);
    expect(run.told('level-told')).toEqual(['one']);
  });

  it('is skipped outside them where it says so, and the next level is told at once', () => {
    const run = runOf([level('one', { onlyWhile: { ...evening, outside: 'skip' } }), level('two')]);
    run.pass(30);
    expect(run.told('level-told')).toEqual(['two']);
    expect(run.codes('level-skipped')).toHaveLength(1);
    expect(run.head.ladder.passed).toMatchObject([{ level: 1, outcome: 'skipped', toldAt: null }]);
  });

  it('knows hours over midnight by the day on which they begin', () => {
    const run = runOf([level('one', { onlyWhile: { ...evening, outside: 'wait' } })]);
    run.now = START + 2 * DAY - 8 * HOUR; // Wednesday 01:00, still Tuesday's hours
    run.look();
    expect(run.told('level-told')).toEqual(['one']);
  });

  it('counts readings in the zone of the escalation’s calendar', () => {
    const calendar: Calendar = {
      id: 'always',
      name: 'Always',
      zone: 'Asia/Tokyo',
      hours: AROUND_THE_CLOCK,
      holidays: [],
    };
    const run = runOf([level('one', { onlyWhile: { ...evening, outside: 'wait' } })], {}, { calendar });
    run.pass(30); // 18:30 in Tokyo
    expect(run.told('level-told')).toEqual(['one']);
  });

  it('may be told while a named calendar is open', () => {
    const nights: Calendar = {
      id: 'nights',
      name: 'Nights',
      zone: 'UTC',
      hours: { ...AROUND_THE_CLOCK, monday: [{ from: '20:00', to: '24:00' }] },
      holidays: [],
    };
    const run = runOf(
      [level('one', { onlyWhile: { kind: 'calendar', calendarId: 'nights', outside: 'wait' } })],
      {},
      { calendars: { nights } },
    );
    run.pass(11 * 60);
    expect(run.head.ladder.toldAt).toBe(START + 11 * HOUR);
  });

  it('is told by hand at any time', () => {
    const run = runOf([level('one', { onlyWhile: { ...evening, outside: 'wait' } })]);
    run.do({ do: 'escalate-now', words: 'now' });
    expect(run.told('level-told')).toEqual(['one']);
  });
});

describe('a level that is held until somebody is on duty', () => {
  const levels = [level('one', { holdForDuty: { minutes: 120, clock: 'elapsed' } }), level('two')];

  it('is told as soon as somebody is', () => {
    const run = runOf(levels);
    nobodyOn(run, 1);
    run.pass(80);
    expect(run.told('level-told')).toEqual([]);
    expect(run.codes('level-held-for-duty')).toHaveLength(1);
    run.facts = { ...run.facts, people: { ...run.facts.people, byLevel: { 1: ['one'], 2: ['two'] } } };
    run.pass(15);
    expect(run.told('level-told')).toEqual(['one']);
  });

  it('is passed when nobody came in the time it is held for', () => {
    const run = runOf(levels);
    nobodyOn(run, 1);
    run.pass(149);
    expect(run.codes('level-empty')).toEqual([]);
    run.pass(1);
    expect(run.codes('level-empty')).toHaveLength(1);
    expect(run.told('level-told')).toEqual(['two']);
  });

  it('says which schedules nothing is connected to, once', () => {
    const run = runOf(levels);
    nobodyOn(run, 1);
    run.facts = { ...run.facts, people: { ...run.facts.people, unconnected: { 1: ['ops-primary'] } } };
    run.pass(100);
    expect(
      run.lines.filter(({ code }) => code === 'on-call-unconnected').map(({ params }) => params),
    ).toMatchObject([{ level: 1, schedules: 'ops-primary' }]);
  });
});
