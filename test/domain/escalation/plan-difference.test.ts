import { describe, expect, it } from '@jest/globals';
import { EMPTY_PLAN, type PlanAction, type PlanPart } from '../../../src/domain/escalation/plan';
import { planDifference } from '../../../src/domain/escalation/plan-difference';
import { Random } from '../../support/random';

const plan = (...actions: readonly PlanAction[]): PlanPart => ({ ...EMPTY_PLAN, actions });
const an = (id: string, given: Partial<PlanAction> = {}): PlanAction => ({
  id,
  title: `Do ${id}`,
  ownerId: 'ada',
  dueAt: 1,
  ...given,
});

const named = (before: PlanPart, after: PlanPart): readonly string[] =>
  planDifference(before, after).map(({ actionId }) => actionId);

describe('the difference of two plans', () => {
  it('is nothing where both say the same', () => {
    expect(planDifference(plan(an('a'), an('b')), plan(an('a'), an('b')))).toEqual([]);
  });

  it('names what was added, reworded, given to somebody else, put off, dropped and tied to a work item', () => {
    const before = plan(an('a'), an('b'), an('c'), an('d'), an('e'), an('f'));
    const after = plan(
      an('a'),
      an('b', { title: 'Other' }),
      an('c', { ownerId: 'ben' }),
      an('d', { dueAt: 2 }),
      an('e', { dropped: { words: 'no', by: 'mona', at: 3 } }),
      an('f', { issueId: '77' }),
      an('g'),
    );
    expect(named(before, after)).toEqual(['b', 'c', 'd', 'e', 'f', 'g']);
    expect(planDifference(before, after)[0]).toEqual({
      actionId: 'b',
      before: { title: 'Do b', ownerId: 'ada', dueAt: 1, place: 2, dropped: null, issueId: null },
      after: { title: 'Other', ownerId: 'ada', dueAt: 1, place: 2, dropped: null, issueId: null },
      moved: false,
    });
    expect(planDifference(before, after).at(-1)?.before).toBeNull();
  });

  it('names of a changed order as few as possible', () => {
    const before = plan(an('a'), an('b'), an('c'), an('d'));
    expect(named(before, plan(an('d'), an('a'), an('b'), an('c')))).toEqual(['d']);
    expect(named(before, plan(an('b'), an('c'), an('d'), an('a')))).toEqual(['a']);
  });

  it('read backwards has as many places changed, and names each action once', () => {
    const random = new Random(7);
    for (let round = 0; round < 200; round += 1) {
      const some = (): PlanPart => {
        const ids = ['a', 'b', 'c', 'd', 'e'].filter(() => random.chance(0.7));
        ids.sort(() => random.next() - 0.5);
        return plan(...ids.map((id) => an(id, { title: random.chance(0.5) ? 'x' : 'y' })));
      };
      const [one, other] = [some(), some()];
      const forth = planDifference(one, other);
      const back = planDifference(other, one);
      expect(back.filter(({ moved }) => moved).length).toBe(forth.filter(({ moved }) => moved).length);
      expect(new Set(forth.map(({ actionId }) => actionId)).size).toBe(forth.length);
    }
  });
});
