import { allDeclined, type LadderRun, type PassedLevel } from './ladder-run';

/** The run with its present level written down as it stands, before the climb leaves it. */
export function leaveLevel(run: LadderRun): LadderRun {
  if (run.level === 0 || run.toldAt === null) return run;
  const whole = run.answeredAt !== null;
  return withPassed(run, {
    level: run.level,
    toldAt: run.toldAt,
    answeredAt: run.answeredAt,
    answeredBy: run.answered,
    outcome: whole ? 'acknowledged' : allDeclined(run) ? 'declined' : 'unanswered',
  });
}

/** The run with a level that was passed without telling anybody. */
export const passLevel = (run: LadderRun, level: number, outcome: 'empty' | 'skipped'): LadderRun =>
  withPassed(run, { level, toldAt: null, answeredAt: null, answeredBy: [], outcome });

/** One entry a level, the latest: what is kept never outgrows the ladder. */
function withPassed(run: LadderRun, entry: PassedLevel): LadderRun {
  const others = run.passed.filter(({ level }) => level !== entry.level);
  return { ...run, passed: [...others, entry].sort((a, b) => a.level - b.level) };
}
