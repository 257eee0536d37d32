import { describe, expect, it } from '@jest/globals';
import { MINUTE } from '../../../src/domain/time';
import { aLadder, aLevel } from '../../support/a-ladder';
import { aPinnedPolicy, EscalationRun, START } from '../../support/escalation-run';

const managed = (): EscalationRun => {
  const run = new EscalationRun();
  run.do({ do: 'set-manager', accountId: 'mona' });
  return run;
};

const toldAt = (run: EscalationRun): [unknown, number][] =>
  run.lines
    .filter(({ code }) => code === 'level-told')
    .map(({ params, at }) => [params.level, (at - START) / MINUTE]);

describe('climbing the ladder', () => {
  it('tells each level after its own delay, counted from the telling of the level below', () => {
    const run = managed();
    run.pass(240);
    expect(toldAt(run)).toEqual([
      [1, 30],
      [2, 90],
      [3, 210],
    ]);
    expect(run.told('level-told')).toEqual(['one', 'two', 'three']);
  });

  it('repeats a level that does not answer, before the level above is told', () => {
    const run = managed();
    run.pass(89);
    expect(run.codes('level-told', 'level-repeated')).toEqual(['level-told', 'level-repeated']);
    expect(run.told('level-repeated')).toEqual(['one']);
  });

  it('says the end of the ladder once, to the manager and to who was told last', () => {
    const run = managed();
    run.pass(60 * 24);
    expect(run.codes('ladder-ended')).toEqual(['ladder-ended']);
    expect(run.told('ladder-ended')).toEqual(['mona', 'three']);
  });

  it('says at its end which levels were told and which were passed over', () => {
    const run = managed();
    run.facts = {
      ...run.facts,
      people: { ...run.facts.people, byLevel: { 1: ['one'], 2: [], 3: ['three'] } },
    };
    run.pass(60 * 24);
    expect(run.lines.find(({ code }) => code === 'ladder-ended')?.params).toMatchObject({
      toldLevels: '1, 3',
      skippedLevels: '2',
    });
  });

  it('climbs one level after an outage, however long it was, and says how late', () => {
    const run = managed();
    run.jump(14 * 60);
    expect(toldAt(run)).toEqual([[1, 840]]);
    expect(run.lines.find(({ code }) => code === 'level-told')?.params.lateMs).toBe((840 - 30) * MINUTE);
    run.pass(60);
    expect(toldAt(run).at(-1)).toEqual([2, 900]);
  });

  it('passes a level that has nobody at once, and says so', () => {
    const run = managed();
    run.facts = {
      ...run.facts,
      people: { ...run.facts.people, byLevel: { 1: [], 2: ['two'] }, unseen: { 1: 2 } },
    };
    run.pass(30);
    expect(run.head.ladder.level).toBe(2);
    expect(run.lines.find(({ code }) => code === 'level-empty')?.params).toMatchObject({
      level: 1,
      unseen: 2,
    });
  });

  it('comes to its end at once when no level has anybody', () => {
    const run = managed();
    run.facts = { ...run.facts, people: { ...run.facts.people, byLevel: {} } };
    run.pass(30);
    expect(run.codes('level-empty')).toHaveLength(3);
    expect(run.told('ladder-ended')).toEqual(['mona']);
  });

  it('leaves everybody alone once the subject is resolved, and starts anew when it is reopened', () => {
    const run = managed();
    run.facts = { ...run.facts, resolved: true };
    run.pass(120);
    expect(run.told('level-told')).toEqual([]);
    expect(run.codes('subject-resolved')).toEqual(['subject-resolved']);
  });

  it('rests for the bought time after an acknowledgement and then tells the next level', () => {
    const run = managed();
    run.pass(31);
    expect(run.do({ do: 'acknowledge' }, 'one').ok).toBe(true);
    run.pass(119);
    expect(run.head.ladder.level).toBe(1);
    run.pass(1);
    expect(run.head.ladder.level).toBe(2);
    expect(run.codes('climbing-resumed')).toEqual(['climbing-resumed']);
  });

  it('keeps resting while an update or an agreed plan follows the acknowledgement', () => {
    const run = managed();
    run.pass(31);
    run.do({ do: 'acknowledge' }, 'one');
    run.pass(10);
    run.do({ do: 'post-update', audience: 'customer', text: 'we are on it', nextAt: null });
    run.pass(110);
    expect(run.head.ladder).toMatchObject({ level: 1, state: 'acknowledged' });
    expect(run.codes('climbing-rests')).toEqual(['climbing-rests']);
  });

  it('takes an acknowledgement only from the people who were told, and only once', () => {
    const run = managed();
    run.pass(31);
    expect(run.do({ do: 'acknowledge' }, 'two')).toMatchObject({ ok: false, problem: { code: 'forbidden' } });
    run.do({ do: 'acknowledge' }, 'one');
    expect(run.do({ do: 'acknowledge' }, 'one')).toMatchObject({
      ok: false,
      problem: { code: 'already-done' },
    });
  });

  it('waits for everybody where a level asks all of its people to answer', () => {
    const both = [
      { kind: 'person', accountId: 'one' },
      { kind: 'person', accountId: 'other' },
    ] as const;
    const run = new EscalationRun(
      aPinnedPolicy({ ladder: aLadder({ levels: [aLevel({ people: both, answer: 'all' })] }) }),
    );
    run.pass(31);
    run.do({ do: 'acknowledge' }, 'one');
    expect(run.head.ladder.state).toBe('climbing');
    run.pass(31);
    expect(run.told('level-repeated')).toEqual(['other']);
    run.do({ do: 'acknowledge' }, 'other');
    expect(run.head.ladder.state).toBe('acknowledged');
  });

  it('climbs at once by hand, and not past the last level', () => {
    const run = managed();
    for (const level of [1, 2, 3]) {
      expect(run.do({ do: 'escalate-now', words: 'it burns' }).ok).toBe(true);
      expect(run.head.ladder.level).toBe(level);
    }
    expect(run.do({ do: 'escalate-now', words: '' })).toMatchObject({
      ok: false,
      problem: { code: 'already-done' },
    });
  });
});
