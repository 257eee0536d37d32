import { describe, expect, it } from '@jest/globals';
import { timeWords } from '../../src/words/due-words';
import { translator } from '../../src/words/translate';
import { DAY, HOUR, MINUTE } from '../../src/domain/time';

const NOW = Date.UTC(2026, 10, 16, 8);
const wordsIn = (locale: string, zone = 'Europe/Berlin') => timeWords(translator(locale), locale, zone);

describe('durations', () => {
  it.each([
    [0, '0 min'],
    [29_000, '0 min'],
    [25 * MINUTE, '25 min'],
    [60 * MINUTE, '1 hr'],
    [190 * MINUTE, '3 hr 10 min'],
    [2 * DAY + 4 * HOUR + 59 * MINUTE, '2 days 4 hr'],
    [DAY + 30 * MINUTE, '1 day'],
    [-5 * MINUTE, '0 min'],
  ])('of %d ms name at most two units: %s', (millis, expected) => {
    expect(wordsIn('en-US').duration(millis)).toBe(expected);
  });

  it('follow the reader’s language', () => {
    expect(wordsIn('de-DE').duration(190 * MINUTE)).toBe('3 Std. 10 Min.');
  });
});

describe('points in time', () => {
  it('say whether they lie ahead or behind', () => {
    const words = wordsIn('en-US');
    expect(words.relative(NOW + 25 * MINUTE, NOW)).toBe('in 25 min');
    expect(words.relative(NOW - HOUR, NOW)).toBe('1 hr ago');
    expect(words.relative(NOW + 30_000, NOW)).toBe('now');
  });

  it('say as little as is clear: the clock today, the weekday within days, else the date', () => {
    const words = wordsIn('en-GB');
    expect(words.absolute(NOW + HOUR, NOW)).toBe('10:00');
    expect(words.absolute(NOW + DAY, NOW)).toBe('Tue 09:00');
    expect(words.absolute(NOW + 10 * DAY, NOW)).toBe('26 Nov 09:00');
    expect(words.absolute(NOW + 60 * DAY, NOW)).toBe('15 Jan 2027 09:00');
  });

  it('are those of the reader’s zone, day borders included', () => {
    expect(wordsIn('en-GB', 'Asia/Kolkata').absolute(NOW, NOW)).toBe('13:30');
    const lateEvening = Date.UTC(2026, 10, 16, 23, 30);
    expect(wordsIn('en-GB', 'Europe/Berlin').absolute(lateEvening, NOW)).toBe('Tue 00:30');
  });
});
