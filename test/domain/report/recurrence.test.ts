import { describe, expect, it } from '@jest/globals';
import { breakEven, HOURS_OF_A_PERSON, recurrenceOf } from '../../../src/domain/report/recurrence';

const YEAR = { from: '2026-01', to: '2026-12', until: '2026-12-31' };
const on = (...days: readonly string[]): Readonly<Record<string, number>> =>
  days.reduce<Record<string, number>>((counts, day) => ({ ...counts, [day]: (counts[day] ?? 0) + 1 }), {});

describe('exception or rule', () => {
  it.each([
    ['nothing', [], 'exception'],
    ['twice, however close', ['2026-03-01', '2026-03-01'], 'exception'],
    ['three times in a week', ['2026-03-01', '2026-03-02', '2026-03-06'], 'burst'],
    ['three times over the year', ['2026-01-10', '2026-05-02', '2026-11-06'], 'repeated'],
    [
      'in half of the months',
      ['2026-01-10', '2026-02-02', '2026-03-06', '2026-04-06', '2026-08-06', '2026-12-06'],
      'rule',
    ],
  ] as const)('%s is judged by number and spread', (_what, days, verdict) => {
    expect(recurrenceOf(on(...days), 0, YEAR).verdict).toBe(verdict);
  });

  it('looks at weeks where fewer than three months are looked at, and at no days to come', () => {
    const november = { from: '2026-11', to: '2026-11', until: '2026-11-21' };
    const found = recurrenceOf(on('2026-11-02', '2026-11-10', '2026-11-18'), 0, november);
    expect(found).toMatchObject({ part: 'week', seenIn: 3, parts: 3, verdict: 'rule' });
  });

  it('takes what came in one week, or month, for a burst, however short the time that is looked at', () => {
    const march = { from: '2016-03', to: '2016-03', until: '2016-03-13' };
    const atOnce = recurrenceOf(on('2016-03-11', '2016-03-11', '2016-03-11', '2016-03-11'), 0, march);
    expect(atOnce).toMatchObject({ verdict: 'burst', seenIn: 1, parts: 2, gapDays: 0, isRegular: false });
    const quarter = { from: '2016-01', to: '2016-03', until: '2016-03-31' };
    const oneMonth = recurrenceOf(on('2016-03-01', '2016-03-15', '2016-03-30'), 0, quarter);
    expect(oneMonth.verdict).toBe('burst');
  });

  it('says how regular it is by how much the gaps vary', () => {
    const monthly = recurrenceOf(on('2026-01-05', '2026-02-05', '2026-03-05', '2026-04-05'), 0, YEAR);
    expect(monthly).toMatchObject({ isRegular: true, gapDays: 30 });
    const odd = recurrenceOf(on('2026-01-05', '2026-01-06', '2026-01-07', '2026-09-05'), 0, YEAR);
    expect(odd.isRegular).toBe(false);
    expect(recurrenceOf(on('2026-01-05', '2026-02-05', '2026-03-05'), 0, YEAR).isRegular).toBe(false);
  });

  it('states hours and times for a whole year', () => {
    const half = { from: '2026-01', to: '2026-06', until: '2026-12-31' };
    const found = recurrenceOf(on('2026-01-05', '2026-02-05'), 181 * 60, half);
    expect(found.timesPerYear).toBeCloseTo((2 * 365) / 181);
    expect(found.hoursPerYear).toBeCloseTo(365);
  });
});

describe('break-even', () => {
  it('is one person when it takes a person’s year', () => {
    expect(breakEven(HOURS_OF_A_PERSON, 0).people).toBe(1);
  });

  it('of a fix comes after the months in which it has saved what it took', () => {
    expect(breakEven(120, 30)).toMatchObject({ fixPaysAfterMonths: 3 });
    expect(breakEven(0, 30)).toMatchObject({ fixPaysAfterMonths: null });
  });
});
