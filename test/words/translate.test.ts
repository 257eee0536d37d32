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

  it('are said in the reader’s language, and in English where that has none', () => {
    const own = { badge: { relapses: { one: '{count} Rückfall', other: '{count} Rückfälle' } } };
    const german = translator('de-DE', own);
    expect(german('badge.relapses', { count: 1 })).toBe('1 Rückfall');
    expect(german('badge.relapses', { count: 2 })).toBe('2 Rückfälle');
    expect(german('escalate.joinTitle', { name: 'SUP-1 E1' })).toBe('SUP-1 E1 is already open');
  });

  it('end in one full stop, also where what they end with has one', () => {
    const own = { badge: { relapses: 'Vor {count}.' } };
    expect(translator('de-DE', own)('badge.relapses', { count: '3 Std.' })).toBe('Vor 3 Std.');
    expect(translator('de-DE', own)('badge.relapses', { count: 'einer Stunde' })).toBe('Vor einer Stunde.');
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
