import { monthAfter, monthsBetween, type ReportMonth } from '../../../src/domain/report/report-day';

export interface Period {
  readonly from: ReportMonth;
  readonly to: ReportMonth;
}

export const PRESETS = ['this', 'last', 'quarter', 'half', 'year'] as const;
export type Preset = (typeof PRESETS)[number];

/** The backend reads up to two years at once. */
export const MOST_MONTHS = 24;

/** A preset as seen from a month: `last` is the month before it, the others end with it. */
export function periodOf(preset: Preset, present: ReportMonth): Period {
  const ending = (months: number): Period => ({ from: monthAfter(present, 1 - months), to: present });
  switch (preset) {
    case 'this':
      return ending(1);
    case 'last':
      return { from: monthAfter(present, -1), to: monthAfter(present, -1) };
    case 'quarter':
      return ending(3);
    case 'half':
      return ending(6);
    case 'year':
      return ending(12);
  }
}

/** The preset that says the same; undefined for months of the reader's own choice. */
export const presetOf = (period: Period, present: ReportMonth): Preset | undefined =>
  PRESETS.find((preset) => {
    const { from, to } = periodOf(preset, present);
    return from === period.from && to === period.to;
  });

/** The months that can be chosen, the newest first: from the first that has figures, two years at most, and those already chosen. */
export function monthChoices(
  present: ReportMonth,
  first: ReportMonth | null,
  { from, to }: Period,
): readonly ReportMonth[] {
  const earliest = [monthAfter(present, 1 - MOST_MONTHS), first ?? present].sort().at(-1) ?? present;
  return [...new Set([...monthsBetween(earliest, present), from, to])].sort().reverse();
}

/** What the reader chose, put in order and kept within what can be read: the other end follows the one that was moved. */
export function movedPeriod(period: Period, end: keyof Period, month: ReportMonth): Period {
  const moved = { ...period, [end]: month };
  if (moved.from > moved.to) return { from: month, to: month };
  if (monthsBetween(moved.from, moved.to).length <= MOST_MONTHS) return moved;
  return end === 'from'
    ? { from: month, to: monthAfter(month, MOST_MONTHS - 1) }
    : { from: monthAfter(month, 1 - MOST_MONTHS), to: month };
}
