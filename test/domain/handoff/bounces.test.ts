import { describe, expect, it } from '@jest/globals';
import { broughtBack, comingsBack, pairLedger } from '../../../src/domain/handoff/bounces';
import type { Handoff, HandoffState } from '../../../src/domain/handoff/handoff';
import { aHandoff } from '../../support/a-handoff';

type Step = readonly [from: string | null, to: string, state: HandoffState];
const history = (...steps: readonly Step[]): readonly Handoff[] =>
  steps.map(([from, to, state], index) => aHandoff({ id: `1-h${index + 1}`, from, to, state }));

describe('the ledger of pairs', () => {
  it('counts by pair and direction what was offered, accepted and came back', () => {
    const ledger = pairLedger(
      history(
        ['Network', 'Database', 'returned'],
        ['Network', 'Database', 'expired'],
        ['Network', 'Database', 'accepted'],
        ['Database', 'Network', 'offered'],
      ),
    );
    expect(ledger).toEqual([
      { from: 'Network', to: 'Database', offered: 3, accepted: 1, returned: 2 },
      { from: 'Database', to: 'Network', offered: 1, accepted: 0, returned: 0 },
    ]);
  });

  it('counts nothing that the sender withdrew', () => {
    expect(pairLedger(history(['Network', 'Database', 'withdrawn']))).toEqual([]);
  });
});

describe('comings back', () => {
  it.each<readonly [string, readonly Step[], number]>([
    ['a move one way', [['A', 'B', 'accepted']], 0],
    ['a returned offer', [['A', 'B', 'returned']], 1],
    ['an offer nobody answered', [['A', 'B', 'expired']], 1],
    [
      'a move there and back',
      [
        ['A', 'B', 'accepted'],
        ['B', 'A', 'accepted'],
      ],
      1,
    ],
    [
      'there, back and there again',
      [
        ['A', 'B', 'accepted'],
        ['B', 'A', 'accepted'],
        ['A', 'B', 'accepted'],
      ],
      2,
    ],
    [
      'a round by way of a third',
      [
        ['A', 'B', 'accepted'],
        ['B', 'C', 'accepted'],
        ['C', 'A', 'accepted'],
      ],
      0,
    ],
    [
      'other pairs',
      [
        ['A', 'C', 'returned'],
        [null, 'B', 'returned'],
      ],
      0,
    ],
  ])('of %s', (_what, steps, count) => {
    expect(comingsBack(history(...steps), 'A', 'B')).toBe(count);
    expect(comingsBack(history(...steps), 'B', 'A')).toBe(count);
  });

  it('are told when one more is added, and only then', () => {
    const steps = history(['A', 'B', 'returned'], ['A', 'B', 'offered']);
    const [, open] = steps;
    if (!open) throw new Error('there is an open one');
    expect(broughtBack(steps, { ...open, state: 'returned' })).toBe(2);
    expect(broughtBack(steps, { ...open, state: 'accepted' })).toBe(0);
  });
});
