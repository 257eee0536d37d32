import type { Instant } from '../time';

/** How far an escalation has climbed. Levels count from 1; 0 means that nobody was told yet. */
export interface LadderRun {
  readonly level: number;
  /** 1 on the first climb, one more after each relapse: keeps the effects of two climbs apart. */
  readonly round: number;
  /** When this climb began; the first level's delay counts from here. */
  readonly since: Instant;
  /** When the current level was first told, and how often it was told again. */
  readonly toldAt: Instant | null;
  readonly lastToldAt: Instant | null;
  readonly repeats: number;
  /** Who was told on this level, and who of them answered. */
  readonly told: readonly string[];
  readonly answered: readonly string[];
  /** From when the acknowledgement's bought time counts; null while nobody answered. */
  readonly acknowledgedAt: Instant | null;
  /** The end of the ladder was reached and said. */
  readonly exhausted: boolean;
  readonly state: 'climbing' | 'acknowledged' | 'stopped';
}

export function startClimb(now: Instant, round: number): LadderRun {
  return {
    level: 0,
    round,
    since: now,
    toldAt: null,
    lastToldAt: null,
    repeats: 0,
    told: [],
    answered: [],
    acknowledgedAt: null,
    exhausted: false,
    state: 'climbing',
  };
}

export const stopClimb = (run: LadderRun): LadderRun => ({ ...run, state: 'stopped' });
