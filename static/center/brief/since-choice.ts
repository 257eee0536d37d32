import { DAY } from '../../../src/domain/time';

export const SINCE_CHOICES = ['last', 'day', 'week', 'month', 'own'] as const;
export type SinceChoice = (typeof SINCE_CHOICES)[number];

const BACK: Readonly<Partial<Record<SinceChoice, number>>> = { day: DAY, week: 7 * DAY, month: 30 * DAY };

/**
 * Since when is told what changed: `last` is each one's own last brief (null); `own` the begin of a day, `2026-11-03`, in the reader's zone, as
 * `beginOf` knows it. What is no day yet is as `last`.
 */
export function sinceOf(
  choice: SinceChoice,
  day: string,
  now: number,
  beginOf: (day: string) => number,
): number | null {
  if (choice === 'own') return /^20\d{2}-\d{2}-\d{2}$/u.test(day) ? beginOf(day) : null;
  const back = BACK[choice];
  return back === undefined ? null : now - back;
}
