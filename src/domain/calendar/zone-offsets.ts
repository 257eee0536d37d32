import { create, getTimeZoneTransition, offsetNanoseconds } from 'temporal-polyfill/fns/ZonedDateTime';
import type { Instant, Millis } from '../time';

/** In a millisecond. */
const NANOSECONDS = 1_000_000n;

/** A stretch of time in which a zone keeps one distance from UTC: local reading = instant + offset. */
export interface OffsetSegment {
  readonly from: Instant;
  readonly to: Instant;
  readonly offset: Millis;
}

/** Splits [from, to) at every change of the zone's offset. The zone must exist. */
export function offsetSegments(zone: string, from: Instant, to: Instant): OffsetSegment[] {
  const segments: OffsetSegment[] = [];
  let cursor = create(BigInt(from) * NANOSECONDS, zone);
  while (cursor.epochMilliseconds < to) {
    const next = getTimeZoneTransition(cursor, 'next');
    const end = next === null ? to : Math.min(next.epochMilliseconds, to);
    const offset = offsetNanoseconds(cursor) / Number(NANOSECONDS);
    segments.push({ from: cursor.epochMilliseconds, to: end, offset });
    if (next === null) break;
    cursor = next;
  }
  return segments;
}

/** Whether this zone is known; offsets such as '+02:00' are not zones here, since they know no summer time. */
export function zoneExists(zone: string): boolean {
  if (!/^[A-Za-z]/.test(zone)) return false;
  try {
    create(0n, zone);
    return true;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}
