import { describe, expect, it } from '@jest/globals';
import { factsNeeded } from '../../../src/domain/criteria/facts-needed';
import { aCriterion } from './any-criterion';

describe('the facts that criteria need', () => {
  it('are those of all their conditions, nested ones too, each once', () => {
    const nested = aCriterion({
      when: {
        match: 'all',
        members: [
          { fact: 'team', op: 'isSet' },
          {
            match: 'none',
            members: [
              { fact: 'bounces', op: 'atLeast', count: 2 },
              { fact: 'team', op: 'isEmpty' },
            ],
          },
        ],
      },
    });
    expect([...factsNeeded([nested, aCriterion()])]).toEqual(['team', 'bounces', 'assigneeMissingFor']);
    expect(factsNeeded([]).size).toBe(0);
  });
});
