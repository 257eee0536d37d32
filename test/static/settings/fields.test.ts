import { describe, expect, it } from '@jest/globals';
import { hoursText, spansOf } from '../../../static/settings/calendars/hours-text';
import { amountOf, bestUnit, unitsOf } from '../../../static/settings/fields/delay-units';

describe('a delay as it is typed', () => {
  it.each([
    [0, 'elapsed', 'minutes'],
    [90, 'elapsed', 'minutes'],
    [120, 'elapsed', 'hours'],
    [2880, 'elapsed', 'days'],
    [2880, 'working', 'hours'],
  ] as const)('shows %i minutes of %s time in %s', (minutes, clock, unit) => {
    expect(bestUnit(minutes, unitsOf(clock))).toBe(unit);
  });

  it('is empty while it is no number', () => {
    expect(amountOf(Number.NaN, 'hours')).toBe('');
  });
});

describe('opening hours as they are typed', () => {
  it.each([
    [
      '08:00–12:00, 13:00–18:00',
      [
        { from: '08:00', to: '12:00' },
        { from: '13:00', to: '18:00' },
      ],
    ],
    ['8-18', [{ from: '08:00', to: '18:00' }]],
    ['', []],
    [' 9:30 — 17:00 ,', [{ from: '09:30', to: '17:00' }]],
    ['from morning', [{ from: 'from morning', to: '' }]],
  ])('reads "%s"', (text, spans) => {
    expect(spansOf(text)).toEqual(spans);
  });

  it('come back as they were', () => {
    const spans = [
      { from: '08:00', to: '12:00' },
      { from: '13:00', to: '24:00' },
    ];
    expect(spansOf(hoursText(spans))).toEqual(spans);
  });
});
