import { asTested } from '../../../src/domain/backtest/as-tested';
import { fireStretches } from '../../../src/domain/backtest/fire-stretches';
import { fastWalk } from '../../../src/domain/backtest/walk-histories';
import type { WorkingTimes } from '../../../src/domain/calendar/working-time';
import type { Criterion } from '../../../src/domain/criteria/criterion';
import type { Decision } from '../../../src/domain/criteria/decision';
import type { IssueHistory } from '../../../src/domain/criteria/history';
import type { Instant } from '../../../src/domain/time';
import { TESTABLE } from '../lab/try-past';
import { decideAt } from './decide-at';

export interface TriedAt {
  readonly decision: Decision;
  /** When it would have fired on this work item, as far as its past is known; its cap is not counted, for that takes all of them. */
  readonly fired: readonly Instant[];
}

interface Asked {
  readonly history: IssueHistory;
  readonly criterion: Criterion;
  readonly at: Instant;
  readonly calendars: WorkingTimes;
  readonly isOutsideJql: boolean;
}

/** One criterion on one work item at an instant, with what came before it: since when it had been met, and when it fired. */
export function tryAt({ history, criterion, at, calendars, isOutsideJql }: Asked): TriedAt {
  const tested = asTested(criterion, { projects: true });
  const question = { calendars, testable: TESTABLE, horizon: history.readAt + 1 };
  // Met at all, before it has lasted for long enough.
  const met = fastWalk({ ...question, criteria: [{ ...tested, holdsForMinutes: 0 }] })(history, 0);
  const heldSince = met.find(({ since, end }) => since <= at && at < end)?.since ?? null;
  const whole = { ...question, criteria: [tested] };
  const { fired } = fireStretches(whole, 0, [history], isOutsideJql ? [] : fastWalk(whole)(history, 0));
  return {
    decision: decideAt({ history, criterion, at, heldSince, calendars, isOutsideJql }),
    fired: fired.map((one) => one.at),
  };
}
