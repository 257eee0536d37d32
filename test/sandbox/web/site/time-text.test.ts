import { describe, expect, it } from '@jest/globals';
import { dayAndTime, distanceText, lengthText } from '../../../../sandbox/web/site/time-text';

const MINUTE = 60_000;

describe('a length in words', () => {
  it.each([
    [35 * MINUTE, '35 min'],
    [60 * MINUTE, '1 h'],
    [200 * MINUTE, '3 h 20 min'],
    [-26 * 60 * MINUTE, '1 d 2 h'],
  ])('of %d ms is %s', (length, words) => {
    expect(lengthText(length)).toBe(words);
  });
});

describe('a distance from now', () => {
  it('says in which direction it lies', () => {
    expect([distanceText(0, 20 * MINUTE), distanceText(20 * MINUTE, 0), distanceText(1, 2)]).toEqual([
      '20 min ago',
      'in 20 min',
      'just now',
    ]);
  });
});

it('shows an instant in the zone that is asked for', () => {
  const at = Date.UTC(2026, 10, 16, 8);
  expect([dayAndTime(at, 'Europe/Berlin'), dayAndTime(at, 'Asia/Kolkata')]).toEqual([
    'Mon, 16 Nov 2026, 09:00',
    'Mon, 16 Nov 2026, 13:30',
  ]);
});
