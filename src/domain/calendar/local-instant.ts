import { DAY } from '../time';
import type { Instant, Millis } from '../time';
import type { LocalDay } from './local-day';
import { offsetSegments } from './zone-offsets';

/** The instant of a reading of the wall clock in a zone: the first of the two when it is repeated, null when it is skipped. */
export function localInstant(zone: string, day: LocalDay, sinceMidnight: Millis): Instant | null {
  const reading = day * DAY + sinceMidnight;
  for (const { from, to, offset } of offsetSegments(zone, reading - DAY, reading + DAY)) {
    const at = reading - offset;
    if (at >= from && at < to) return at;
  }
  return null;
}

/** The local day in which an instant lies. */
export function localDayOf(zone: string, at: Instant): LocalDay {
  const offset = offsetSegments(zone, at, at + 1)[0]?.offset ?? 0;
  return Math.floor((at + offset) / DAY);
}
