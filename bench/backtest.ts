import { writeFileSync } from 'node:fs';
import { readLogAloud } from '../sandbox/log/read-log-aloud';
import { LogError } from '../sandbox/log/log-error';
import { ReadingStopped } from '../sandbox/log/reading-stopped';
import { mapPriority } from '../sandbox/log/priority-mapping';
import { mapStatus } from '../sandbox/log/status-mapping';
import { SHIPPED_POLICIES } from '../src/domain/policy/default-policies';
import { readBacktestOptions, UsageError, type BacktestOptions } from './backtest/backtest-options';
import { judgeBacktest } from './backtest/judge-backtest';
import { printReport } from './backtest/print-report';
import { CriteriaError, readCriteriaFile, withCriteria } from './backtest/read-criteria-file';
import { outcomesBeside, readOutcomes } from './backtest/read-outcomes';
import { reportBacktest } from './backtest/report-backtest';
import { runBacktest } from './backtest/run-backtest';
import { tellWhileRunning } from './backtest/tell-while-running';
import { printTuning, tune } from './backtest/tune';

/** What a person can mend is said in its own words; anything else is a defect and shows where. */
const PLAIN = [LogError, ReadingStopped, CriteriaError, UsageError];

const begun = performance.now();
const usedBefore = process.cpuUsage();
try {
  await backtest(readBacktestOptions(process.argv.slice(2)));
} catch (error) {
  console.error(PLAIN.some((kind) => error instanceof kind) ? (error as Error).message : error);
  process.exitCode = 1;
}

async function backtest(options: BacktestOptions): Promise<void> {
  const policies =
    options.criteria === null ? SHIPPED_POLICIES : withCriteria(readCriteriaFile(options.criteria));
  const rows = await readLogAloud(options.log);
  const outcomesFile = options.outcomes ?? outcomesBeside(options.log);
  const outcomes = outcomesFile === null ? null : await readOutcomes(outcomesFile);
  const readSeconds = seconds();
  console.log(
    `${options.log}: ${rows.length.toLocaleString('en')} changes; outcomes: ${outcomesFile ?? 'none'}; criteria: ${options.criteria ?? 'as shipped'}`,
  );
  for (const guess of guesses(rows)) console.log(`  ${guess}`);
  const day = options.tune;
  if (day !== null) {
    if (outcomes === null) throw new UsageError('Tuning needs outcomes: name their file with --outcomes.');
    const tuning = await tellWhileRunning((watching) => tune(rows, outcomes, day, watching));
    for (const line of printTuning(tuning)) console.log(line);
    if (options.json !== null) writeFileSync(options.json, `${JSON.stringify(tuning, null, 2)}\n`);
    console.log(`${tuning.before.criteria.length} passed, 0 failed`);
    return;
  }
  const { from, to } = options;
  const result = await tellWhileRunning((watch) => runBacktest(rows, { policies, from, to, ...watch }));
  const report = reportBacktest(result, outcomes, policies);
  for (const line of printReport(report)) console.log(line);
  const wallSeconds = seconds();
  const goals = judgeBacktest(result, { wallSeconds, processorSeconds: processorSeconds() });
  if (options.json !== null)
    writeFileSync(
      options.json,
      `${JSON.stringify({ ...report, check: result.check, wallSeconds }, null, 2)}\n`,
    );
  console.log(`${wallSeconds} s, ${readSeconds} of them reading`);
  for (const { goal, value, met } of goals) console.log(`${met ? 'met   ' : 'MISSED'} ${goal}: ${value}`);
  const passed = goals.filter(({ met }) => met).length;
  console.log(`${passed} passed, ${goals.length - passed} failed`);
  process.exitCode = passed === goals.length ? 0 : 1;
}

function seconds(): number {
  return Math.round((performance.now() - begun) / 10) / 100;
}

function processorSeconds(): number {
  const { user, system } = process.cpuUsage(usedBefore);
  return (user + system) / 1_000_000;
}

/** Statuses and priorities that say nothing to us, and what they were taken for. */
function guesses(rows: Awaited<ReturnType<typeof readLogAloud>>): string[] {
  const statuses = [...new Set(rows.map(({ status }) => status))].map((source) => ({
    source,
    ...mapStatus(source, {}),
  }));
  const priorities = [...new Set(rows.map(({ priority }) => priority))].map((source) => ({
    source,
    ...mapPriority(source),
  }));
  return [
    ...statuses.flatMap(({ source, status, guessed }) =>
      guessed ? [`status ${source} is taken for ${status} (a guess)`] : [],
    ),
    ...priorities.flatMap(({ source, priority, guessed }) =>
      guessed
        ? [`priority ${source === '' ? '(empty)' : source} is taken for ${priority.name} (a guess)`]
        : [],
    ),
  ];
}
