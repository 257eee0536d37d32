import { describe, expect, it } from '@jest/globals';
import { mapPriority } from '../../../sandbox/log/priority-mapping';

describe('mapping the priorities of a source', () => {
  it.each([
    ['1', 'Highest'],
    ['P2', 'High'],
    ['3 - Moderate', 'Medium'],
    ['4', 'Low'],
    ['5', 'Lowest'],
    ['Critical', 'Highest'],
    ['Very High', 'Highest'],
    ['high', 'High'],
    ['Normal', 'Medium'],
    ['minor', 'Low'],
    ['Planning', 'Lowest'],
  ])('takes %s for %s', (source, name) => {
    expect(mapPriority(source)).toMatchObject({ priority: { name }, guessed: false });
  });

  it.each(['', '17', 'Stufe B'])('takes %j for the middle one, and says that it guessed', (source) => {
    expect(mapPriority(source)).toMatchObject({ priority: { name: 'Medium' }, guessed: true });
  });
});
