import { readLogAloud } from '../sandbox/log/read-log-aloud';
import { SHIPPED_POLICIES } from '../src/domain/policy/default-policies';
import { firingLine, labOnSandbox } from './lab/lab-on-sandbox';
import { runBacktest } from './backtest/run-backtest';

/** `node tools/run.mjs bench/lab.ts FILE`: the rules lab over a whole history on a sandbox site, and whether it fires as the backtest does. */
const [file] = process.argv.slice(2);
if (file === undefined) {
  console.error('Usage: node tools/run.mjs bench/lab.ts FILE');
  process.exitCode = 1;
} else await compare(file);

async function compare(log: string): Promise<void> {
  const rows = await readLogAloud(log);
  let told = performance.now();
  const lab = await labOnSandbox(rows, SHIPPED_POLICIES, ({ histories, wanted }) => {
    if (performance.now() - told < 1_000) return;
    told = performance.now();
    process.stderr.write(`${histories.length} of ${wanted} work items read\n`);
  });
  const { tested, histories } = await runBacktest(rows, { policies: SHIPPED_POLICIES, checkEvery: 0 });
  const { requests, items, points } = lab.cost;
  console.log(
    `${lab.past.histories.length} work items, ${requests} requests, ${items} items, ${points} points; ` +
      `${lab.loadSeconds.toFixed(1)} s to load, ${lab.readSeconds.toFixed(1)} s to read, ${lab.trySeconds.toFixed(1)} s to decide`,
  );
  const both = tested.filter(({ testability }) => testability.tested === 'whole');
  const ids = new Set(both.map(({ criterion }) => criterion.id));
  const bench = both.flatMap(({ criterion, firings }) =>
    firings.fired.map(({ incident, at, heldSince }) =>
      firingLine(criterion.id, histories[incident]?.id ?? '', at, heldSince),
    ),
  );
  const own = lab.firings.filter((line) => ids.has(line.slice(0, line.indexOf(' '))));
  const inLab = new Set(own);
  const inBench = new Set(bench);
  const onlyBench = bench.filter((line) => !inLab.has(line));
  const onlyLab = own.filter((line) => !inBench.has(line));
  for (const line of onlyBench.slice(0, 10)) console.log(`only in the backtest: ${line}`);
  for (const line of onlyLab.slice(0, 10)) console.log(`only in the lab: ${line}`);
  const differing = onlyBench.length + onlyLab.length;
  console.log(
    `${differing === 0 ? 'met   ' : 'MISSED'} firings of ${ids.size} criteria are the backtest's: ${bench.length} there, ${own.length} here, ${differing} differ`,
  );
  process.exitCode = differing === 0 ? 0 : 1;
}
