import { MINUTE, type Instant } from '../../../src/domain/time';

/** Which work items of a project are tried: those created in a period, all or evenly so many of them. */
export interface PastQuestion {
  readonly projectId: string;
  readonly from: Instant;
  readonly to: Instant;
  /** Null: all. */
  readonly most: number | null;
}

/**
 * The query for a question, told in minutes back from now: an absolute time would be read in the zone of the reader's profile. It
 * may bring a minute too much at each end.
 */
export function jqlOf({ projectId, from, to }: PastQuestion, now: Instant, and?: string): string {
  const since = Math.ceil((now - from) / MINUTE) + 1;
  const until = Math.floor((now - to) / MINUTE) - 1;
  const parts = [
    `project = ${projectId}`,
    `created >= "-${Math.max(1, since)}m"`,
    ...(until > 0 ? [`created <= "-${until}m"`] : []),
    ...(and === undefined ? [] : [`(${and})`]),
  ];
  return `${parts.join(' AND ')} ORDER BY created ASC`;
}

/** Evenly so many of a list; all of it when it is shorter. */
export function evenly<T>(list: readonly T[], most: number | null): readonly T[] {
  if (most === null || list.length <= most) return list;
  return Array.from({ length: most }, (_, place) => list[Math.floor((place * list.length) / most)] as T);
}

/** The list dealt into batches, each spread over the whole of it: whoever stops early has a fair part of the period. */
export function dealt<T>(list: readonly T[], size: number): readonly (readonly T[])[] {
  const batches = Math.ceil(list.length / size);
  return Array.from({ length: batches }, (_, batch) => list.filter((__, place) => place % batches === batch));
}
