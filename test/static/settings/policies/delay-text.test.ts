import { describe, expect, it } from '@jest/globals';
import { delayText } from '../../../../static/settings/policies/delay-text';
import { timeWords } from '../../../../src/words/due-words';
import { translator } from '../../../../src/words/translate';

const language = 'en-US';
const t = translator(language);
const site = { t, language, times: timeWords(t, language, 'UTC') };

describe('a delay in words', () => {
  it.each([
    [0, 'elapsed', 'at once'],
    [30, 'elapsed', '30 min'],
    [2880, 'elapsed', '2 days'],
    [90, 'working', '1 hr 30 min of working time'],
    [3000, 'working', '50 hr of working time'],
    [Number.NaN, 'working', '…'],
  ] as const)('of %s minutes %s is %s', (minutes, clock, text) => {
    expect(delayText(site, { minutes, clock })).toBe(text);
  });
});
