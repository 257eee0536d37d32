import { describe, expect, it } from '@jest/globals';
import { pieces, translator } from '../../src/words/translate';

const t = translator('en-US');

describe('texts', () => {
  it('are filled with what they are about', () => {
    expect(t('escalate.joinTitle', { name: 'SUP-1 E1' })).toBe('SUP-1 E1 is already open');
  });

  it('choose their form by number as the language does', () => {
    expect(t('badge.relapses', { count: 1 })).toBe('1 relapse');
    expect(t('badge.relapses', { count: 3 })).toBe('3 relapses');
  });

  it('are filled once: what people wrote is never taken for a placeholder', () => {
    expect(t('acts.escalateNowText', { level: 2, name: '{level}' })).toBe(
      'Level 2, {level}, is told now instead of waiting.',
    );
  });

  it('are cut at their holes for people to be drawn in', () => {
    expect(pieces('Set: {by} at {time}')).toEqual(['Set: ', { hole: 'by' }, ' at ', { hole: 'time' }]);
    expect(pieces('Closed')).toEqual(['Closed']);
  });
});
