import { existsSync } from 'node:fs';
import path from 'node:path';
import { readIncidentLog } from '../../sandbox/log/read-incident-log';
import { SHIPPED_POLICIES } from '../../src/domain/policy/default-policies';
import { candidates } from '../backtest/candidates';
import { withCriteria } from '../backtest/read-criteria-file';
import { outcomesBeside, readOutcomes } from '../backtest/read-outcomes';
import { reportBacktest } from '../backtest/report-backtest';
import { runBacktest } from '../backtest/run-backtest';
import { rounded, type Figure } from './figure';

const CRITERIA = 20;
const SECONDS = 3;
/** The fastest counts: what else the machine does is not our time. */
const RUNS = 3;
/** Of every so many incidents one is decided by the engine's own steps too, outside the time that is told. */
const CHECK_EVERY = 50;

/** Where a history may lie beside the repository; it is not part of it. */
const BESIDE = path.join('..', 'shared', 'data', 'incidents-2016.csv.gz');

/** P11: a history from the file to the report under twenty criteria, after the fast answers were found equal to the engine's own. */
export async function backtestFigures(): Promise<Figure[]> {
  const log = BESIDE;
  if (!existsSync(log)) {
    console.log(`P11 is left out: the history ${path.basename(log)} is not here.`);
    return [];
  }
  const shipped = Object.values(SHIPPED_POLICIES.criteria).map(({ body }) => body);
  const policies = withCriteria([...shipped, ...spreadOut(candidates(), CRITERIA - shipped.length)]);
  const checked = await runBacktest(await readIncidentLog(log), { policies, checkEvery: CHECK_EVERY });
  if (checked.check.differing > 0)
    throw new Error('the fast walk does not answer as the engine does; its time says nothing');

  const outcomesFile = outcomesBeside(log);
  let seconds = Infinity;
  for (let run = 0; run < RUNS; run++) {
    const begun = performance.now();
    const rows = await readIncidentLog(log);
    const outcomes = outcomesFile === null ? null : await readOutcomes(outcomesFile);
    reportBacktest(await runBacktest(rows, { policies, checkEvery: 0 }), outcomes, policies);
    seconds = Math.min(seconds, (performance.now() - begun) / 1000);
  }

  const { stepMillis, walkMillis } = checked.check;
  const count = (value: number): string => value.toLocaleString('en');
  return [
    {
      id: 'P11',
      what: `backtest of ${count(checked.histories.length)} incidents, ${count(checked.changes)} changes × ${CRITERIA} criteria`,
      value: rounded(seconds),
      unit: 's',
      goal: `≤ ${SECONDS}`,
      met: seconds <= SECONDS,
      peers: {},
    },
    {
      id: 'P11',
      what: 'as many times faster than the engine’s own steps, same answers',
      value: rounded(stepMillis / walkMillis),
      unit: '×',
      goal: 'stated',
      met: null,
      peers: {},
    },
  ];
}

/** So many of a list, taken evenly. */
const spreadOut = <T>(items: readonly T[], count: number): readonly T[] =>
  items.filter(
    (_, index) =>
      Math.floor((index * count) / items.length) < Math.floor(((index + 1) * count) / items.length),
  );
