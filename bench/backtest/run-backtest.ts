import type { IncidentRow } from '../../sandbox/log/incident-row';
import { workingTimeOf } from '../../src/domain/calendar/working-time-of';
import type { WorkingTimes } from '../../src/domain/calendar/working-time';
import type { Criterion } from '../../src/domain/criteria/criterion';
import type { IssueHistory } from '../../src/domain/criteria/history';
import type { PolicySet } from '../../src/domain/policy/policy-set';
import type { Instant } from '../../src/domain/time';
import { asTested } from '../../src/domain/backtest/as-tested';
import { fireStretches, type Firings } from '../../src/domain/backtest/fire-stretches';
import { incidentHistories } from './incident-histories';
import { engineSteps } from './step-histories';
import type { Stretch } from '../../src/domain/backtest/stretch';
import { testableFacts, toldTestability, type ToldTestability } from './testable-facts';
import { fastWalk, type Question } from '../../src/domain/backtest/walk-histories';

export interface BacktestRun {
  readonly policies: PolicySet;
  /** Incidents opened from here on, and before `to`. */
  readonly from?: Instant | null;
  readonly to?: Instant | null;
  /** Of every so many incidents one is decided by the engine's own steps too; 0: none; absent: 250 are. */
  readonly checkEvery?: number;
  readonly signal?: AbortSignal;
  readonly onProgress?: (share: number) => void;
}

export interface TestedCriterion {
  readonly criterion: Criterion;
  readonly testability: ToldTestability;
  readonly firings: Firings;
}

export interface Backtest {
  readonly histories: readonly IssueHistory[];
  readonly changes: number;
  /** The last instant of the history: nothing is known after it. */
  readonly horizon: Instant;
  readonly tested: readonly TestedCriterion[];
  readonly calendars: WorkingTimes;
  /** Incidents decided both ways, how many came out differently, and what both ways took for them. */
  readonly check: {
    readonly incidents: number;
    readonly differing: number;
    readonly steps: number;
    readonly stepMillis: number;
    readonly walkMillis: number;
  };
}

/** So many incidents, taken evenly, say whether two ways of deciding agree. */
const CHECKED = 250;
/** A breath for timers and Ctrl-C. */
const BREATHE_MS = 100;

/** Criteria over a history, in memory. Nothing is written; `signal` stops it with what its reason says. */
export async function runBacktest(rows: readonly IncidentRow[], run: BacktestRun): Promise<Backtest> {
  const { policies, from, to } = run;
  const horizon = (rows.at(-1)?.at ?? 0) + 1;
  const histories = incidentHistories(rows, horizon).filter(
    ({ createdAt }) => createdAt >= (from ?? -Infinity) && createdAt < (to ?? Infinity),
  );
  const checkEvery = run.checkEvery ?? Math.ceil(histories.length / CHECKED);
  const calendars: WorkingTimes = (id) => {
    const calendar = policies.calendars[id];
    return calendar && workingTimeOf(calendar.body, rows[0]?.at ?? 0);
  };
  const testable = testableFacts(rows);
  const criteria = Object.values(policies.criteria).map(({ body }) => asTested(body, { projects: false }));
  const question: Question = { criteria, calendars, testable, horizon };
  const walk = fastWalk(question);
  const check = checker(question);
  const byCriterion = criteria.map((): Stretch[] => []);
  let breathed = performance.now();
  for (const [incident, history] of histories.entries()) {
    const begun = performance.now();
    const stretches = walk(history, incident);
    if (checkEvery > 0 && incident % checkEvery === 0)
      check.compare(history, incident, stretches, performance.now() - begun);
    for (const stretch of stretches) byCriterion[stretch.criterion]?.push(stretch);
    if (begun - breathed > BREATHE_MS) {
      run.onProgress?.(incident / histories.length);
      await new Promise(setImmediate);
      run.signal?.throwIfAborted();
      breathed = performance.now();
    }
  }
  return {
    histories,
    changes: rows.length,
    horizon,
    calendars,
    check: check.result,
    tested: Object.values(policies.criteria).map(({ body }, place) => ({
      criterion: body,
      testability: toldTestability(body, testable),
      firings: fireStretches(question, place, histories, byCriterion[place] ?? []),
    })),
  };
}

/** Decides incidents by the engine's own steps and compares with the fast walk. */
function checker(question: Question) {
  const result = { incidents: 0, differing: 0, steps: 0, stepMillis: 0, walkMillis: 0 };
  const steps = engineSteps(question, () => {
    result.steps++;
  });
  return {
    result,
    compare(history: IssueHistory, incident: number, fast: readonly Stretch[], walkMillis: number): void {
      const begun = performance.now();
      const slow = steps(history, incident);
      result.stepMillis += performance.now() - begun;
      result.walkMillis += walkMillis;
      result.incidents++;
      if (inOrder(fast) !== inOrder(slow)) result.differing++;
    },
  };
}

const inOrder = (stretches: readonly Stretch[]): string =>
  stretches
    .map(({ criterion, since, from, end }) => `${criterion}:${since}:${from}:${end}`)
    .sort()
    .join(' ');
