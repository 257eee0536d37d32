import { DAY } from '../time';
import type { Instant } from '../time';
import { buildWorkingTime } from './build-working-time';
import type { Calendar } from './calendar';
import type { WorkingTime } from './working-time';

/** Keyed by the calendar value itself: a table lives exactly as long as the policy object it was built from, and no other tenant can reach it. */
const tables = new WeakMap<Calendar, WorkingTime>();

/** The working time of a calendar, built for two years around the first instant asked for and kept while the calendar object lives. */
export function workingTimeOf(calendar: Calendar, around: Instant): WorkingTime {
  const known = tables.get(calendar);
  if (known !== undefined) return known;
  const day = Math.floor(around / DAY) * DAY;
  const built = buildWorkingTime(calendar, Math.max(0, day - 365 * DAY), day + 365 * DAY);
  tables.set(calendar, built);
  return built;
}
