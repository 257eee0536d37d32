import { describe, expect, it } from '@jest/globals';
import {
  daysOf,
  instantsOf,
  monthAfter,
  monthsBetween,
  reportDay,
} from '../../../src/domain/report/report-day';
import { bucketOf, trendOf } from '../../../src/domain/report/report-months';
import { HOUR } from '../../../src/domain/time';

describe('days and months of a zone', () => {
  it('an instant lies in the local day', () => {
    const at = Date.UTC(2026, 10, 3, 23, 30);
    expect(reportDay('UTC', at)).toBe('2026-11-03');
    expect(reportDay('Europe/Berlin', at)).toBe('2026-11-04');
    expect(reportDay('America/New_York', at)).toBe('2026-11-03');
  });

  it.each([
    ['Europe/Berlin', '2026-03-29', 23],
    ['Europe/Berlin', '2026-10-25', 25],
    ['Europe/Berlin', '2026-06-01', 24],
    // Midnight itself is skipped in Beirut, and comes twice in Havana.
    ['Asia/Beirut', '2026-03-29', 23],
    ['America/Havana', '2026-11-01', 25],
  ])('in %s the %s has %i hours, and its ends are its own', (zone, day, hours) => {
    const { from, to } = instantsOf(zone, day);
    expect((to - from) / HOUR).toBe(hours);
    expect(reportDay(zone, from)).toBe(day);
    expect(reportDay(zone, to - 1)).toBe(day);
    expect(reportDay(zone, from - 1)).not.toBe(day);
  });

  it('months are counted over the turn of the year', () => {
    expect(monthAfter('2026-11', 3)).toBe('2027-02');
    expect(monthAfter('2026-01', -1)).toBe('2025-12');
    expect(monthsBetween('2026-11', '2027-01')).toEqual(['2026-11', '2026-12', '2027-01']);
    expect(monthsBetween('2026-11', '2026-10')).toEqual([]);
    expect(daysOf('2028-02')).toHaveLength(29);
  });
});

describe('the trend', () => {
  const figures = { openedOn: { '2026-11-02': 3, '2026-11-09': 1 }, endedOn: { '2026-11-03': 2 } };
  const months = { from: '2026-11', to: '2026-11', until: '2026-11-10' };

  it('says how many are open at the end of each day, from those that were open before', () => {
    const trend = trendOf(figures, months, 4);
    expect(trend).toHaveLength(10);
    expect(trend.slice(0, 3).map(({ open }) => open)).toEqual([4, 7, 5]);
    expect(trend.at(-1)).toEqual({ from: '2026-11-10', opened: 0, ended: 0, open: 6 });
  });

  it('is told by weeks for some months, which begin on Mondays, and by months for many', () => {
    expect([1, 3, 4, 5, 12].map(bucketOf)).toEqual(['day', 'week', 'week', 'month', 'month']);
    const weeks = trendOf(figures, { ...months, from: '2026-10' }, 0);
    expect(weeks.slice(0, 2).map(({ from }) => from)).toEqual(['2026-10-01', '2026-10-05']);
    expect(weeks.at(-1)).toEqual({ from: '2026-11-09', opened: 1, ended: 0, open: 2 });
  });
});
