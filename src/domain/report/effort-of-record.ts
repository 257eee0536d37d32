import { EFFORT_KINDS } from '../insight/effort';
import type { Instant } from '../time';
import { linesOf, type ReportEntry } from './read-course';
import type { EffortOfDay } from './record-figures';
import type { ReportDay } from './report-day';

/** What was logged, by day, person and kind. A line that is written otherwise than it should counts nothing. */
export function effortOf(
  entries: readonly ReportEntry[],
  dayOf: (at: Instant) => ReportDay,
): readonly EffortOfDay[] {
  const sums = new Map<string, EffortOfDay>();
  for (const { at, params } of linesOf(entries, 'effort-logged')) {
    const { accountId, minutes, outOfHours, work, startedAt } = params;
    const kind = EFFORT_KINDS.find((one) => one === work);
    if (!kind || typeof accountId !== 'string') continue;
    if (typeof minutes !== 'number' || typeof outOfHours !== 'number') continue;
    const day = dayOf(typeof startedAt === 'number' ? startedAt : at);
    const key = `${day} ${accountId} ${kind}`;
    const before = sums.get(key);
    sums.set(key, {
      day,
      person: accountId,
      kind,
      minutes: (before?.minutes ?? 0) + minutes,
      outOfHours: (before?.outOfHours ?? 0) + outOfHours,
    });
  }
  return [...sums.values()];
}
