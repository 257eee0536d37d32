import { dayNumber, daysOf, monthOf, monthsBetween, type ReportDay, type ReportMonth } from './report-day';
import type { Tally } from './tally';

export type Bucket = 'day' | 'week' | 'month';

/** Days of one month, weeks of up to four, months of more. */
export const bucketOf = (months: number): Bucket => (months === 1 ? 'day' : months <= 4 ? 'week' : 'month');

export interface Trend {
  readonly from: ReportDay;
  readonly opened: number;
  readonly ended: number;
  readonly open: number;
}

/**
 * What was opened and what ended in each bucket from the first month on, and how many were open when it ended. `carried` were open when
 * the first one began; nothing is said of days after `until`.
 */
export function trendOf(
  { openedOn, endedOn }: Pick<Tally, 'openedOn' | 'endedOn'>,
  months: { readonly from: ReportMonth; readonly to: ReportMonth; readonly until: ReportDay },
  carried: number,
): readonly Trend[] {
  const all = monthsBetween(months.from, months.to);
  const bucket = bucketOf(all.length);
  const trend: Trend[] = [];
  let open = carried;
  for (const days of bucketsOf(all.flatMap(daysOf), bucket)) {
    const [from] = days;
    if (from === undefined || from > months.until) break;
    const opened = sumOn(openedOn, days);
    const ended = sumOn(endedOn, days);
    open = Math.max(0, open + opened - ended);
    trend.push({ from, opened, ended, open });
  }
  return trend;
}

/** Weeks begin on Monday, but for the first one, which begins with the month. */
function bucketsOf(days: readonly ReportDay[], bucket: Bucket): readonly (readonly ReportDay[])[] {
  const buckets = new Map<string | number, ReportDay[]>();
  for (const day of days) {
    // 1970-01-01 was a Thursday.
    const name =
      bucket === 'day' ? day : bucket === 'month' ? monthOf(day) : Math.floor((dayNumber(day) + 3) / 7);
    buckets.set(name, [...(buckets.get(name) ?? []), day]);
  }
  return [...buckets.values()];
}

const sumOn = (counts: Readonly<Record<ReportDay, number>>, days: readonly ReportDay[]): number =>
  days.reduce((sum, day) => sum + (counts[day] ?? 0), 0);
