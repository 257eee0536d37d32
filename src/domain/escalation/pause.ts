import { MINUTE, type Instant } from '../time';

/**
 * Why clocks of an escalation rest: we wait for the customer, or for a provider, the subject was out of the app's sight, or a person
 * holds the ladder.
 */
export type PauseReason = 'customer' | 'provider' | 'frozen' | 'held';

/** A stretch in which the clocks that its reason concerns stand still. */
export interface Pause {
  readonly reason: PauseReason;
  /** Who opened it, and alone may close it: `status` (of the subject), `freeze`, `hold`, or a provider leg's id. */
  readonly source: string;
  readonly since: Instant;
  /** Null while it lasts. */
  readonly until: Instant | null;
  /** Elapsed minutes after which it ends by itself; null: it lasts until its source ends it. */
  readonly capMinutes: number | null;
}

/** What the status of a subject says that it waits for. */
export interface Waiting {
  readonly reason: 'customer' | 'provider';
  readonly capMinutes: number | null;
}

/** When a pause ended, or will end by its cap; undefined while it lasts without one. */
export function endOf({ since, until, capMinutes }: Pause): Instant | undefined {
  const capAt = capMinutes === null ? undefined : since + capMinutes * MINUTE;
  if (until === null) return capAt;
  return capAt === undefined ? until : Math.min(until, capAt);
}
