import { asTested } from '../../../src/domain/backtest/as-tested';
import type { WorkingTimes } from '../../../src/domain/calendar/working-time';
import { NO_MEMORY, type Criterion } from '../../../src/domain/criteria/criterion';
import type { Decision } from '../../../src/domain/criteria/decision';
import { evaluate } from '../../../src/domain/criteria/evaluate';
import { factsAt } from '../../../src/domain/criteria/facts-at';
import { factsNeeded } from '../../../src/domain/criteria/facts-needed';
import type { IssueHistory } from '../../../src/domain/criteria/history';
import type { Instant } from '../../../src/domain/time';

interface Asked {
  readonly history: IssueHistory;
  readonly criterion: Criterion;
  readonly at: Instant;
  /** Since when its conditions were met before; null when they were not. */
  readonly heldSince: Instant | null;
  readonly calendars: WorkingTimes;
  /** Its JQL does not find the work item as of today. */
  readonly isOutsideJql?: boolean;
}

/** What the engine's own `evaluate` says of a work item as it stood at an instant. */
export function decideAt({ history, criterion, at, heldSince, calendars, isOutsideJql }: Asked): Decision {
  const tested = asTested(criterion, { projects: true });
  const outsideJql = new Set(isOutsideJql === true ? [criterion.id] : []);
  const facts = factsAt(history, at, { only: factsNeeded([tested]), outsideJql });
  const memory = { ...NO_MEMORY, evaluatedAt: heldSince === null ? null : at, heldSince };
  return evaluate(tested, facts, memory, at, calendars);
}
