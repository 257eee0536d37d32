import type { PolicySet } from '../../domain/policy/policy-set';
import { done, fail, type Result } from '../../domain/problem';
import {
  monthAfter,
  monthOf,
  monthsBetween,
  reportDay,
  type ReportMonth,
} from '../../domain/report/report-day';
import { reportZone } from '../../domain/report/report-zone';
import type { Instant } from '../../domain/time';

/** Longer times are asked for in two. */
const MOST_MONTHS = 24;
/** So many are shown to who asks for no time, the present one among them. */
const MONTHS_UNASKED = 3;

export interface ReportTime {
  readonly from: ReportMonth;
  readonly to: ReportMonth;
  readonly months: readonly ReportMonth[];
  /** As many months before. */
  readonly before: readonly ReportMonth[];
}

/** The months that are asked for, or that are shown unasked; a problem where they are too many, or the wrong way round. */
export function reportTime(
  asked: { readonly from: ReportMonth | null; readonly to: ReportMonth | null },
  policies: PolicySet,
  now: Instant,
): Result<ReportTime> {
  const to = asked.to ?? monthOf(reportDay(reportZone(policies), now));
  const from = asked.from ?? monthAfter(to, 1 - MONTHS_UNASKED);
  const months = monthsBetween(from, to);
  if (months.length === 0 || months.length > MOST_MONTHS) {
    const message = `Choose up to ${MOST_MONTHS} months, the first one first.`;
    return fail('invalid', message, [{ path: 'to', message }]);
  }
  const before = monthsBetween(monthAfter(from, -months.length), monthAfter(from, -1));
  return done({ from, to, months, before });
}
