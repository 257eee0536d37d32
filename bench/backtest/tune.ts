import type { IncidentRow } from '../../sandbox/log/incident-row';
import type { Instant } from '../../src/domain/time';
import { candidates } from './candidates';
import { withCriteria } from './read-criteria-file';
import type { Outcome } from '../../src/domain/backtest/outcome';
import { reportBacktest, type BacktestReport } from './report-backtest';
import { runBacktest } from './run-backtest';
import type { Watching } from './tell-while-running';

export interface Tuning {
  /** The incidents opened before the day, by which thresholds are chosen, and those after, which say whether they hold. */
  readonly before: BacktestReport;
  readonly after: BacktestReport;
}

/** Every candidate on both sides of a day. Which of them to ship is a person's choice: the search only shows what each would have cost. */
export async function tune(
  rows: readonly IncidentRow[],
  outcomes: ReadonlyMap<string, Outcome>,
  day: Instant,
  watching: Watching,
): Promise<Tuning> {
  const policies = withCriteria(candidates());
  const half = async (from: Instant | null, to: Instant | null): Promise<BacktestReport> =>
    reportBacktest(
      await runBacktest(rows, { policies, from, to, checkEvery: 0, ...watching }),
      outcomes,
      policies,
    );
  return { before: await half(null, day), after: await half(day, null) };
}

/** A line a candidate, the best lift of the first half on top. */
export function printTuning({ before, after }: Tuning): string[] {
  const later = new Map(after.criteria.map((one) => [one.id, one]));
  const number = (value: number | null | undefined, digits: number): string =>
    (value ?? 0).toFixed(digits).padStart(7);
  const half = (one: BacktestReport['criteria'][number] | undefined): string =>
    `${String(one?.incidents ?? 0).padStart(6)} ${number(one?.precision, 3)} ${number(one?.recall, 3)} ${number(one?.lift, 2)} ${number(one?.liftOverAge, 2)} ${number(one?.alarmsPer100Quiet, 2)} ${number((one?.medianLeadMinutes ?? 0) / 60, 1)}`;
  const head = `${'hits'.padStart(6)} ${['hit', 'found', 'lift', 'overage', '/100q', 'lead h'].map((one) => one.padStart(7)).join(' ')}`;
  return [
    `base rate before ${(before.base?.share ?? 0).toFixed(3)}, after ${(after.base?.share ?? 0).toFixed(3)}`,
    `${'candidate'.padEnd(44)} | ${head} | ${head}`,
    ...[...before.criteria]
      .sort((a, b) => (b.lift ?? 0) - (a.lift ?? 0))
      .map((one) => `${one.id.padEnd(44)} | ${half(one)} | ${half(later.get(one.id))}`),
  ];
}
