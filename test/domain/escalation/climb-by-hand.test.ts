import { describe, expect, it } from '@jest/globals';
import { MINUTE } from '../../../src/domain/time';
import { aLadder } from '../../support/a-ladder';
import { aPinnedPolicy, EscalationRun, START } from '../../support/escalation-run';

const managed = (): EscalationRun => {
  const run = new EscalationRun();
  run.do({ do: 'set-manager', accountId: 'mona' });
  return run;
};
const until = (minutes: number) => START + minutes * MINUTE;

describe('jumping to a level', () => {
  it('tells a higher level at once and shows those between as skipped', () => {
    const run = managed();
    run.pass(31);
    expect(run.do({ do: 'jump-to-level', level: 3, words: 'it burns' }).ok).toBe(true);
    expect(run.told('level-told')).toEqual(['one', 'three']);
    expect(run.head.ladder.passed).toMatchObject([
      { level: 1, outcome: 'unanswered', toldAt: until(30) },
      { level: 2, outcome: 'skipped', toldAt: null },
    ]);
  });

  it('goes down again, and the climb goes on from there at its delays', () => {
    const run = managed();
    run.do({ do: 'jump-to-level', level: 3, words: 'too far' });
    run.do({ do: 'jump-to-level', level: 1, words: 'sorry' });
    run.pass(61);
    expect(run.told('level-told')).toEqual(['three', 'one', 'two']);
    expect(run.head.ladder.passed.map(({ level }) => level)).toEqual([1, 3]);
  });

  it('revives a ladder that has ended', () => {
    const run = managed();
    run.pass(24 * 60);
    run.do({ do: 'jump-to-level', level: 1, words: 'once more' });
    expect(run.head.ladder).toMatchObject({ level: 1, exhausted: false, state: 'climbing' });
    run.pass(31);
    const ids = run.effects.flatMap(({ kind, id }) => (kind === 'tell' ? [id] : []));
    expect(new Set(ids).size).toBe(ids.length);
  });

  it.each([
    [0, 'invalid'],
    [4, 'invalid'],
    [1, 'already-done'],
  ])('is refused to level %i: %s', (level, code) => {
    const run = managed();
    run.pass(31);
    expect(run.do({ do: 'jump-to-level', level, words: '' })).toMatchObject({ problem: { code } });
  });
});

describe('holding the ladder', () => {
  it('tells nobody until it ends by itself, and then goes on where it stood', () => {
    const run = managed();
    run.pass(20);
    expect(run.do({ do: 'hold-ladder', until: until(200), words: 'they are on it' }).ok).toBe(true);
    run.pass(179);
    expect(run.told('level-told')).toEqual([]);
    run.pass(12);
    expect(run.head.ladder.toldAt).toBe(until(210));
    expect(run.codes('ladder-held', 'ladder-resumed')).toEqual(['ladder-held', 'ladder-resumed']);
  });

  it('holds what was due already and is only seen late', () => {
    const run = managed();
    run.now = until(35);
    run.do({ do: 'hold-ladder', until: until(60), words: 'wait' });
    run.jump(5);
    expect(run.told('level-told')).toEqual([]);
  });

  it('ends earlier by hand, and by jumping', () => {
    const run = managed();
    run.do({ do: 'hold-ladder', until: until(600), words: 'wait' });
    run.pass(10);
    expect(run.do({ do: 'resume-ladder' }).ok).toBe(true);
    run.pass(30);
    expect(run.head.ladder.toldAt).toBe(until(40));
    run.do({ do: 'hold-ladder', until: until(600), words: 'wait' });
    run.do({ do: 'jump-to-level', level: 2, words: 'no' });
    expect(run.do({ do: 'resume-ladder' })).toMatchObject({ problem: { code: 'already-done' } });
  });

  it('takes an answer meanwhile, and what it buys counts from the end of the hold', () => {
    const run = managed();
    run.pass(31);
    run.do({ do: 'hold-ladder', until: until(91), words: 'wait' });
    run.pass(30);
    expect(run.do({ do: 'acknowledge' }, 'one').ok).toBe(true);
    run.pass(200);
    expect(run.head.ladder.toldAt).toBe(until(91 + 120));
  });

  it.each([
    ['at once', 0],
    ['in the past', -5],
    ['in more than 30 days', 30 * 24 * 60 + 1],
  ])('is refused when it would end %s', (_what, minutes) => {
    expect(managed().do({ do: 'hold-ladder', until: until(minutes), words: '' })).toMatchObject({
      problem: { code: 'invalid', fields: [{ path: 'until' }] },
    });
  });

  it('is refused where the ladder does not climb', () => {
    const run = new EscalationRun(aPinnedPolicy({ ladder: aLadder() }));
    run.facts = { ...run.facts, resolved: true };
    run.pass(31);
    expect(run.do({ do: 'hold-ladder', until: until(100), words: '' })).toMatchObject({
      problem: { code: 'already-done' },
    });
  });
});
