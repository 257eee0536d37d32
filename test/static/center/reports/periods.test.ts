import { describe, expect, it } from '@jest/globals';
import { monthChoices, movedPeriod, periodOf, presetOf } from '../../../../static/center/reports/periods';

describe('the months of a report', () => {
  it.each([
    ['this', '2026-02', '2026-02'],
    ['last', '2026-01', '2026-01'],
    ['quarter', '2025-12', '2026-02'],
    ['half', '2025-09', '2026-02'],
    ['year', '2025-03', '2026-02'],
  ] as const)('%s, seen from February, is %s to %s, and is known again', (preset, from, to) => {
    expect(periodOf(preset, '2026-02')).toEqual({ from, to });
    expect(presetOf({ from, to }, '2026-02')).toBe(preset);
  });

  it('of the reader’s own choice are no preset', () => {
    expect(presetOf({ from: '2025-11', to: '2026-01' }, '2026-02')).toBeUndefined();
  });

  it('can be chosen from the first that has figures, the newest first', () => {
    const chosen = { from: '2026-02', to: '2026-02' };
    expect(monthChoices('2026-02', '2025-12', chosen)).toEqual(['2026-02', '2026-01', '2025-12']);
  });

  it('can be chosen for two years at most, and what is chosen already stays among them', () => {
    const months = monthChoices('2026-02', '2019-01', { from: '2023-01', to: '2026-02' });
    expect(months).toHaveLength(25);
    expect(months.slice(-2)).toEqual(['2024-03', '2023-01']);
  });

  it.each([
    ['from', '2026-03', '2026-03', '2026-03'],
    ['to', '2025-11', '2025-11', '2025-11'],
    ['from', '2023-12', '2023-12', '2025-11'],
    ['to', '2028-05', '2026-06', '2028-05'],
  ] as const)(
    'stay in order and within two years when "%s" moves to %s: %s to %s',
    (end, month, from, to) => {
      expect(movedPeriod({ from: '2026-01', to: '2026-02' }, end, month)).toEqual({ from, to });
    },
  );
});
