import { Temporal } from 'temporal-polyfill';
import type { Instant, Millis } from '../time';

/** A stretch of time in which a zone keeps one distance from UTC: local reading = instant + offset. */
export interface OffsetSegment {
  readonly from: Instant;
  readonly to: Instant;
  readonly offset: Millis;
}

/** Splits [from, to) at every change of the zone's offset. The zone must exist. */
export function offsetSegments(zone: string, from: Instant, to: Instant): OffsetSegment[] {
  const segments: OffsetSegment[] = [];
  let cursor = Temporal.Instant.fromEpochMilliseconds(from).toZonedDateTimeISO(zone);
  while (cursor.epochMilliseconds < to) {
    const next = cursor.getTimeZoneTransition('next');
    const end = next === null ? to : Math.min(next.epochMilliseconds, to);
    segments.push({ from: cursor.epochMilliseconds, to: end, offset: cursor.offsetNanoseconds / 1_000_000 });
    if (next === null) break;
    cursor = next;
  }
  return segments;
}

/** Whether this zone is known; offsets such as '+02:00' are not zones here, since they know no summer time. */
export function zoneExists(zone: string): boolean {
  if (!/^[A-Za-z]/.test(zone)) return false;
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(zone);
    return true;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}
