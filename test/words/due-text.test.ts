import { describe, expect, it } from '@jest/globals';
import texts from '../../locales/en-US.json';
import { dueText, lateBy } from '../../src/words/due-text';
import { timeWords } from '../../src/words/due-words';
import { factText, stopText } from '../../src/words/rule-text';
import { translator } from '../../src/words/translate';

const t = translator('en-US');
const speech = { t, times: timeWords(t, 'en-US', 'UTC') };
const NOW = Date.UTC(2026, 10, 16, 8);
const MINUTE = 60_000;

describe('what is due, in words', () => {
  it.each([
    ['update:customer', 25, 'Customer update due in 25 min'],
    ['ladder:2', 5, 'Level 2 is told in 5 min'],
    ['assessment', -120, 'Assessment overdue by 2 hr'],
  ])('tells %s, %i minutes away', (what, minutes, said) => {
    expect(dueText(speech, { what, dueAt: NOW + minutes * MINUTE }, NOW)).toBe(said);
  });

  it.each(['hasOwnProperty', 'nothing', 'yours', 'of-a-later-version'])(
    'tells what it does not know as the next step: %s',
    (what) => {
      const unknown = dueText(speech, { what: 'unknown', dueAt: NOW + MINUTE }, NOW);
      expect(dueText(speech, { what, dueAt: NOW + MINUTE }, NOW)).toBe(unknown);
    },
  );

  it('never says that something is late by nothing', () => {
    expect(lateBy(speech.times, NOW - 1_000, NOW)).toBe('1 min');
  });
});

describe('rules, in words', () => {
  it('name facts and the acts that stop them, and call a rule what they do not know', () => {
    expect(factText(t, 'slaLeft')).toBe(texts.fact.slaLeft);
    expect(stopText(t, 'assign')).toBe(texts.stop.assign);
    expect(factText(t, 'constructor')).toBe(texts.fact.unknown);
    expect(stopText(t, 'toString')).toBe(texts.stop.unknown);
  });
});
