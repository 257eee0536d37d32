import { describe, expect, it } from '@jest/globals';
import { fc } from '../../../support/properties';
import { lives } from './commands';
import { differenceIn, told } from './compare-life';

describe('the life of an escalation', () => {
  it('is what a reference model makes of it that walks time minute by minute', () => {
    const result = fc.check(
      fc.property(lives, (life) => differenceIn(life) === undefined),
      { numRuns: 1_000, seed: 20_260_302 },
    );
    const [life] = result.counterexample ?? [];
    expect(life && `${told(life)}\n${differenceIn(life) ?? ''}`).toBeUndefined();
    expect(result.numRuns).toBe(1_000);
  });
});
