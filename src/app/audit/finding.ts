import type { Instant } from '../../domain/time';
import { MINUTE } from '../../domain/time';
import type { Write } from '../ports/store';

/** Later than one sweep and its slack: nothing that works is this late. */
export const LATE_MS = 6 * MINUTE;

/**
 * Something that is not as it should be. `late`: due and not looked at; `orphan`: waits for time without an agenda row that says so;
 * `over-leased`: held longer than any worker lives; `astray`: a row that names something which is not there, or has ended.
 */
export interface Finding {
  readonly kind: 'late' | 'orphan' | 'over-leased' | 'astray';
  readonly what: 'escalation' | 'effect' | 'duty' | 'watch' | 'subject' | 'agenda' | 'handoff' | 'leg';
  readonly id: string;
  /** What puts it right, guarded by the revision at which it was found; nothing where the drain does. */
  readonly repair: readonly Write[];
}

/** Where the tours through all rows of a kind go on. */
export type Tour = Readonly<Record<string, Instant>>;

/** One part of the audit: what it found, whether it got through what every audit looks at, and where the next goes on with the rest. */
export interface Findings {
  readonly found: readonly Finding[];
  readonly complete: boolean;
  readonly tour: Tour;
}

export const isLate = (dueAt: Instant, now: Instant): boolean => dueAt < now - LATE_MS;
