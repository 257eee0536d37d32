import { describe, expect, it } from '@jest/globals';
import { isNarrowed, NO_FILTERS, withLife } from '../../../static/center/filters';

describe('the filters of the center', () => {
  it('forget the stages when open and ended are changed, for they have none in common', () => {
    const filters = { ...NO_FILTERS, stages: ['acting'], mine: true };
    expect(withLife(filters, 'ended')).toEqual({ ...NO_FILTERS, life: 'ended', mine: true });
  });

  it.each([
    [{ ...NO_FILTERS, life: 'ended' as const }, false],
    [{ ...NO_FILTERS, mine: true }, true],
    [{ ...NO_FILTERS, severities: ['high' as const] }, true],
    [{ ...NO_FILTERS, stages: ['acting'] }, true],
  ])('know whether anything is left out', (filters, narrowed) => {
    expect(isNarrowed(filters)).toBe(narrowed);
  });
});
