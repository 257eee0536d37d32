import type { Instant } from '../time';
import type { DueAfter } from '../escalation/due-after';
import type { Ladder } from '../policy/ladder';
import type { LadderRun } from './ladder-run';

/** What the ladder does next, and when. */
export interface NextRung {
  readonly step: 'tell' | 'repeat' | 'resume' | 'end';
  /** The level it concerns, from 1. */
  readonly level: number;
  readonly dueAt: Instant;
}

/**
 * Delays count from when the step below really happened. A level is repeated while its wait passes without an answer and repeats
 * are left; the level above follows at its own delay; past the last level the end of the ladder is said once.
 */
export function nextRung(run: LadderRun, ladder: Ladder, after: DueAfter): NextRung | null {
  if (run.state === 'stopped' || run.exhausted) return null;
  if (run.state === 'acknowledged') {
    return {
      step: 'resume',
      level: run.level,
      dueAt: after(run.acknowledgedAt ?? run.since, ladder.acknowledgedFor),
    };
  }
  const above = ladder.levels[run.level];
  const tell: NextRung | null =
    (above && {
      step: 'tell' as const,
      level: run.level + 1,
      dueAt: after(run.toldAt ?? run.since, above.delay),
    }) ||
    null;
  const current = ladder.levels[run.level - 1];
  if (!current || run.lastToldAt === null) return tell;
  const waited = after(run.lastToldAt, current.wait);
  const again: NextRung = {
    step: run.repeats < current.repeats ? 'repeat' : 'end',
    level: run.level,
    dueAt: waited,
  };
  if (!tell) return again;
  return again.step === 'repeat' && again.dueAt < tell.dueAt ? again : tell;
}
