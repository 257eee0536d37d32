import type { JournalCode, JournalEntry } from '../escalation/journal';
import { DAY, type Instant } from '../time';

export const TRENDS = ['improving', 'steady', 'worsening'] as const;
export type Trend = (typeof TRENDS)[number];

/** What counts for how much: above zero it speaks for worse, below for better. */
export const TREND_WEIGHTS: Readonly<Partial<Record<JournalCode, number>>> = {
  'update-missed': 2,
  'assessment-overdue': 1,
  'plan-overdue': 1,
  'action-overdue': 1,
  'level-told': 2,
  'level-empty': 2,
  'ladder-ended': 2,
  relapsed: 4,
  'assessment-completed': -1,
  'plan-agreed': -1,
  'action-done': -2,
  'level-acknowledged': -1,
  satisfied: -4,
};

/** So many points of difference between two days make a trend. */
const STEP = 2;

export interface ProposedTrend {
  readonly value: Trend;
  /** Points of the last 24 hours, and of the 24 hours before. */
  readonly lastDay: number;
  readonly dayBefore: number;
}

/**
 * Formula: each journal line of a day is worth points (missed updates, late steps, levels told and relapses above zero; work done,
 * answers and the customer's satisfaction below, see TREND_WEIGHTS). Worsening when the last 24 hours
 * stand at least 2 points above the 24 hours before them, improving when at least 2 below, else steady.
 */
export function proposeTrend(
  entries: readonly Pick<JournalEntry, 'at' | 'lines'>[],
  now: Instant,
): ProposedTrend {
  const lastDay = points(entries, now - DAY, now);
  const dayBefore = points(entries, now - 2 * DAY, now - DAY);
  const change = lastDay - dayBefore;
  return {
    value: change >= STEP ? 'worsening' : change <= -STEP ? 'improving' : 'steady',
    lastDay,
    dayBefore,
  };
}

/** After `from`, up to and including `to`. */
function points(entries: readonly Pick<JournalEntry, 'at' | 'lines'>[], from: Instant, to: Instant): number {
  return entries
    .filter(({ at }) => at > from && at <= to)
    .flatMap(({ lines }) => lines)
    .reduce((sum, { code }) => sum + (TREND_WEIGHTS[code] ?? 0), 0);
}
