import { describe, expect, it } from '@jest/globals';
import type { LadderLevel } from '../../../src/domain/policy/ladder';
import { MINUTE } from '../../../src/domain/time';
import { aLadder, aLevel } from '../../support/a-ladder';
import { aPinnedPolicy, EscalationRun, START } from '../../support/escalation-run';

const people = (...ids: string[]) => ids.map((accountId) => ({ kind: 'person', accountId }) as const);

const climbing = (first: Partial<LadderLevel>, ladder: Parameters<typeof aLadder>[0] = {}): EscalationRun => {
  const levels = [
    aLevel({ name: 'one', ...first }),
    aLevel({ name: 'two', people: people('two'), delay: { minutes: 60, clock: 'working' } }),
  ];
  const run = new EscalationRun(aPinnedPolicy({ ladder: aLadder({ levels, ...ladder }) }));
  run.do({ do: 'set-manager', accountId: 'mona' });
  run.pass(31);
  return run;
};
const left = (run: EscalationRun, ...who: string[]): void => {
  run.facts = { ...run.facts, people: { ...run.facts.people, left: who } };
};

describe('declining a level', () => {
  it('takes a person off the list of those who are waited for', () => {
    const run = climbing({ people: people('ann', 'bob') });
    expect(run.do({ do: 'decline-level', words: 'on leave' }, 'ann').ok).toBe(true);
    run.pass(31);
    expect(run.told('level-repeated')).toEqual(['bob']);
    expect(run.lines.find(({ code }) => code === 'level-declined')?.params).toMatchObject({
      by: 'ann',
      words: 'on leave',
    });
  });

  it('goes on at once when everybody declined, and says so', () => {
    const run = climbing({ people: people('ann', 'bob') });
    run.do({ do: 'decline-level', words: 'on leave' }, 'ann');
    run.do({ do: 'decline-level', words: 'not mine' }, 'bob');
    expect(run.codes('level-all-declined', 'level-told')).toEqual([
      'level-told',
      'level-all-declined',
      'level-told',
    ]);
    expect(run.head.ladder).toMatchObject({ level: 2, toldAt: START + 31 * MINUTE });
    expect(run.head.ladder.passed).toMatchObject([{ level: 1, outcome: 'declined' }]);
  });

  it('makes an answer whole where all are asked and the others have answered', () => {
    const run = climbing({ people: people('ann', 'bob'), answer: 'all' });
    run.do({ do: 'acknowledge' }, 'ann');
    run.do({ do: 'decline-level', words: 'on leave' }, 'bob');
    expect(run.head.ladder.state).toBe('acknowledged');
    expect(run.codes('level-answered-by-rest')).toHaveLength(1);
  });

  it('is for the people of the level, once, and not after their answer', () => {
    const run = climbing({ people: people('ann', 'bob') });
    const decline = (by: string) => run.do({ do: 'decline-level', words: 'no' }, by);
    expect(decline('two')).toMatchObject({ problem: { code: 'forbidden' } });
    decline('ann');
    expect(decline('ann')).toMatchObject({ problem: { code: 'already-done' } });
    run.do({ do: 'acknowledge' }, 'bob');
    expect(decline('bob')).toMatchObject({ problem: { code: 'already-done' } });
  });
});

describe('a level that waits for all of its people', () => {
  it('is answered by the others when one of them has left', () => {
    const run = climbing({ people: people('ann', 'bob'), answer: 'all' });
    left(run, 'bob');
    run.do({ do: 'acknowledge' }, 'ann');
    expect(run.head.ladder).toMatchObject({ state: 'acknowledged', answeredAt: START + 31 * MINUTE });
  });

  it('finds at its repeat that who is missing has left after the others answered', () => {
    const run = climbing({ people: people('ann', 'bob'), answer: 'all' });
    run.do({ do: 'acknowledge' }, 'ann');
    left(run, 'bob');
    run.pass(30);
    expect(run.told('level-repeated')).toEqual([]);
    expect(run.codes('level-answered-by-rest')).toHaveLength(1);
    expect(run.head.ladder.state).toBe('acknowledged');
  });

  it('goes on at its repeat when nobody of it is left', () => {
    const run = climbing({ people: people('ann', 'bob') });
    left(run, 'ann', 'bob');
    run.pass(30);
    expect(run.codes('level-deserted')).toHaveLength(1);
    expect(run.head.ladder.level).toBe(2);
  });
});
