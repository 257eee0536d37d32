import type { Instant } from '../time';

/** What became of a level that the climb has left, or that it passed without telling anybody. */
export interface PassedLevel {
  readonly level: number;
  /** Null when nobody was told. */
  readonly toldAt: Instant | null;
  readonly answeredAt: Instant | null;
  readonly answeredBy: readonly string[];
  readonly outcome: 'acknowledged' | 'unanswered' | 'declined' | 'empty' | 'skipped';
}

/** A level whose turn has come and that is not told yet, or (`round`) the climb that begins again there. */
export interface WaitingLevel {
  readonly level: number;
  readonly since: Instant;
  /** When it is looked at next: the window opens, or somebody may be on duty. */
  readonly lookAt: Instant;
  readonly reason: 'window' | 'duty' | 'round';
}

/** How far an escalation has climbed. Levels count from 1; 0 means that nobody was told yet. */
export interface LadderRun {
  readonly level: number;
  /** 1 on the first climb, one more after each relapse: keeps the effects of two climbs apart. */
  readonly round: number;
  /** How often this climb began again at a lower level, as the ladder allows. */
  readonly again: number;
  /** When this climb began; the first level's delay and the longest climb count from here. */
  readonly since: Instant;
  /** When the current level was first told, and when it was last told again. */
  readonly toldAt: Instant | null;
  readonly lastToldAt: Instant | null;
  readonly repeats: number;
  /** Who was told on this level, and who of them answered, or is not to be waited for. */
  readonly told: readonly string[];
  readonly answered: readonly string[];
  readonly declined: readonly string[];
  /** When the level's answer was whole: one of them, or all, as the level asks. */
  readonly answeredAt: Instant | null;
  /** From when the acknowledgement's bought time counts; null while nobody answered. */
  readonly acknowledgedAt: Instant | null;
  /** What became of the levels that the climb has left, the latest of each, in their order; a level told anew has none. */
  readonly passed: readonly PassedLevel[];
  readonly waiting: WaitingLevel | null;
  /** The end of the ladder was reached and said. */
  readonly exhausted: boolean;
  readonly state: 'climbing' | 'acknowledged' | 'stopped';
}

export function startClimb(now: Instant, round: number): LadderRun {
  return {
    level: 0,
    round,
    again: 0,
    since: now,
    toldAt: null,
    lastToldAt: null,
    repeats: 0,
    told: [],
    answered: [],
    declined: [],
    answeredAt: null,
    acknowledgedAt: null,
    passed: [],
    waiting: null,
    exhausted: false,
    state: 'climbing',
  };
}

export const stopClimb = (run: LadderRun): LadderRun => ({ ...run, waiting: null, state: 'stopped' });

/** Who of the present level has neither answered nor declined. */
export const stillAsked = ({ told, answered, declined }: LadderRun): readonly string[] =>
  told.filter((person) => !answered.includes(person) && !declined.includes(person));

/** Everybody of the present level declined: nobody is left who could answer. */
export const allDeclined = ({ told, declined }: LadderRun): boolean =>
  told.length > 0 && told.every((person) => declined.includes(person));
