import { describe, expect, it } from '@jest/globals';
import { bodyDifference } from '../../../src/domain/policy/body-difference';
import { SHIPPED_POLICIES } from '../../../src/domain/policy/default-policies';
import { aLadder, aLevel } from '../../support/a-ladder';

const two = (...names: readonly string[]) => aLadder({ levels: names.map((name) => aLevel({ name })) });

describe('the difference of two bodies', () => {
  it('is nothing between equal ones, whatever the order of their fields', () => {
    const { id, ...rest } = aLadder();
    expect(bodyDifference(aLadder(), { ...rest, id })).toEqual([]);
  });

  it('names each place by its path, with what it was and what it is', () => {
    const before = aLadder({ name: 'Desk', acknowledgedFor: { minutes: 60, clock: 'elapsed' } });
    const after = aLadder({ name: 'Duty', acknowledgedFor: { minutes: 30, clock: 'elapsed' } });
    expect(bodyDifference(before, after)).toEqual([
      { path: 'name', before: 'Desk', after: 'Duty' },
      { path: 'acknowledgedFor.minutes', before: 60, after: 30 },
    ]);
  });

  it('compares items of a list by their name: one put in between changes no other', () => {
    const changes = bodyDifference(two('First', 'Last'), two('First', 'Middle', 'Last'));
    expect(changes.map(({ path, before }) => [path, before])).toEqual([['levels[Middle]', undefined]]);
  });

  it('tells a mere change of order as one', () => {
    expect(bodyDifference(two('First', 'Last'), two('Last', 'First'))).toEqual([
      { path: 'levels (order)', before: 'First, Last', after: 'Last, First' },
    ]);
  });

  it('tells lists of plain values whole, and an empty one as nothing', () => {
    expect(bodyDifference({ labels: ['a'] }, { labels: ['a', 'b'] })).toEqual([
      { path: 'labels', before: 'a', after: 'a, b' },
    ]);
    expect(bodyDifference({ labels: [] }, { labels: ['a'] })).toEqual([{ path: 'labels', after: 'a' }]);
  });

  it('tells what was added and what was taken out apart', () => {
    expect(bodyDifference({ a: 1 }, { b: null })).toEqual([
      { path: 'b', after: null },
      { path: 'a', before: 1 },
    ]);
  });

  it('is never empty between two different shipped playbooks, and turns round with them', () => {
    const bodies = Object.values(SHIPPED_POLICIES.playbooks).map(({ body }) => body);
    for (const one of bodies)
      for (const other of bodies) {
        const there = bodyDifference(one, other);
        const back = bodyDifference(other, one);
        expect(there.length === 0).toBe(one === other);
        expect(there.map(({ path }) => path).sort()).toEqual(back.map(({ path }) => path).sort());
      }
  });
});
