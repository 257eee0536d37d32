import { DAY, type Instant } from '../../../src/domain/time';
import type { Hit } from './lab-report';

/** One day of the time line: how often each version fired on it. */
export interface LabDay {
  /** `2026-03-10` in the zone. */
  readonly day: string;
  readonly counts: readonly number[];
}

/** Every day of a span in a zone, days without a hit included, with what each version's hits come to. */
export function daysOf(
  versions: readonly { readonly hits: readonly Hit[] }[],
  from: Instant,
  to: Instant,
  zone: string,
): readonly LabDay[] {
  const format = new Intl.DateTimeFormat('en-CA', { timeZone: zone, dateStyle: 'short' });
  const counted = versions.map(({ hits }) => {
    const counts = new Map<string, number>();
    for (const { at } of hits) {
      const day = format.format(at);
      counts.set(day, (counts.get(day) ?? 0) + 1);
    }
    return counts;
  });
  const days = new Set<string>();
  // Half a day's steps: no day is so short that one is left out.
  for (let at = from; at < to; at += DAY / 2) days.add(format.format(at));
  days.add(format.format(to));
  return [...days].map((day) => ({ day, counts: counted.map((counts) => counts.get(day) ?? 0) }));
}
