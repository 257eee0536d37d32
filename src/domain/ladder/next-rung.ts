import type { DueAfter } from '../escalation/due-after';
import type { Delay } from '../policy/delay';
import type { Ladder } from '../policy/ladder';
import { FAR, type Instant } from '../time';
import { allDeclined, type LadderRun } from './ladder-run';

/** What the ladder does next, and when. */
export interface NextRung {
  readonly step: 'tell' | 'repeat' | 'resume' | 'again' | 'end' | 'stop';
  /** The level it concerns, from 1. */
  readonly level: number;
  readonly dueAt: Instant;
}

const AT_ONCE: Delay = { minutes: 0, clock: 'elapsed' };

/**
 * Delays count from when the step below really happened. A level is repeated while its wait passes without an answer and repeats
 * are left; the level above follows at its own delay; past the last level the climb begins again as often as the ladder says, and
 * then its end is said once. While nobody has acknowledged, the longest climb ends it wherever it is.
 */
export function nextRung(run: LadderRun, ladder: Ladder, after: DueAfter): NextRung | null {
  if (run.state === 'stopped' || run.exhausted) return null;
  const { level } = run;
  if (run.state === 'acknowledged') {
    return { step: 'resume', level, dueAt: after(run.acknowledgedAt ?? run.since, ladder.acknowledgedFor) };
  }
  const onward = waitingRung(run, after) ?? climbingRung(run, ladder, after);
  const stopAt = ladder.stopAfter ? after(run.since, ladder.stopAfter) : FAR;
  return stopAt <= onward.dueAt && stopAt < FAR ? { step: 'stop', level, dueAt: stopAt } : onward;
}

/** The level that the next step of the climb would tell, if that step tells one; past the last level where there is none. */
export function levelAhead({ waiting, level }: LadderRun, { levels, repeatFrom }: Ladder): number {
  if (waiting) return waiting.level;
  return level < levels.length ? level + 1 : (repeatFrom?.level ?? levels.length + 1);
}

/** Past the last level the climb may begin again. */
export const mayClimbAgain = (run: LadderRun, { repeatFrom }: Ladder): boolean =>
  repeatFrom !== undefined && run.again < repeatFrom.times;

function waitingRung({ waiting }: LadderRun, after: DueAfter): NextRung | null {
  if (!waiting) return null;
  const { level, lookAt, reason } = waiting;
  return { step: reason === 'round' ? 'again' : 'tell', level, dueAt: after(lookAt, AT_ONCE) };
}

function climbingRung(run: LadderRun, ladder: Ladder, after: DueAfter): NextRung {
  const above = ladder.levels[run.level];
  const current = ladder.levels[run.level - 1];
  const beyond = mayClimbAgain(run, ladder) ? 'again' : 'end';
  const told = run.lastToldAt;
  if (allDeclined(run) && told !== null) {
    const dueAt = after(told, AT_ONCE);
    return above ? { step: 'tell', level: run.level + 1, dueAt } : { step: beyond, level: run.level, dueAt };
  }
  const tell: NextRung | null = above
    ? { step: 'tell', level: run.level + 1, dueAt: after(run.toldAt ?? run.since, above.delay) }
    : null;
  if (!current || told === null) {
    return tell ?? { step: beyond, level: run.level, dueAt: after(told ?? run.since, AT_ONCE) };
  }
  const again: NextRung = {
    step: run.repeats < current.repeats ? 'repeat' : beyond,
    level: run.level,
    dueAt: after(told, current.wait),
  };
  if (!tell) return again;
  return again.step === 'repeat' && again.dueAt < tell.dueAt ? again : tell;
}
