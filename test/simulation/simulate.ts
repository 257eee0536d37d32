import { writeFileSync } from 'node:fs';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { Coverage } from './coverage';
import { everyStep } from './every-step';
import { PLANS, type FaultPlan } from './fault-plan';
import { hunt } from './hunt';
import { reportTallies } from './report-tallies';
import { runTrial } from './run-trial';
import { shortenTrial } from './shorten-trial';
import { simulateOptions, type SimulateOptions } from './simulate-options';
import { addTally, newTally, runTrials, type Tally } from './tally';

interface Share {
  readonly plan: string;
  readonly trials: number;
  readonly seed: number;
}

// The engine's own error values are thrown by the thousand: their stacks tell nothing.
Error.stackTraceLimit = 5;

async function simulate(options: SimulateOptions): Promise<void> {
  if (options.trace) return traceOne(options);
  const began = Date.now();
  const tallies: Tally[] = [];
  const each = Math.ceil(options.trials / options.plans.length);
  for (const plan of options.plans) {
    const shares = Array.from({ length: options.workers }, (_, at) => ({
      plan,
      trials: Math.ceil(each / options.workers),
      seed: options.seed + at * 1_000_000_000,
    }));
    const parts = await Promise.all(shares.map(runShare));
    tallies.push(parts.reduce(addTally, newTally(plan)));
    process.stderr.write(
      `${plan}: ${each.toLocaleString('en')} trials, ${Math.round((Date.now() - began) / 1000)} s\n`,
    );
  }
  if (options.everyStep) tallies.push(await everyStep(options.seed));
  const coverage = new Coverage();
  for (const { places } of tallies) coverage.add(places);
  tallies.push(await hunt(coverage.places));
  const { lines, untried } = reportTallies(tallies);
  for (const line of lines) console.log(line);
  for (const failure of tallies.flatMap(({ failures }) => failures).slice(0, 3)) await explain(failure);
  if (options.json !== null)
    writeFileSync(options.json, `${JSON.stringify(summary(tallies, untried, began), null, 2)}\n`);
  const trials = tallies.reduce((sum, tally) => sum + tally.trials, 0);
  const failed = tallies.reduce((sum, tally) => sum + tally.failed, 0);
  console.log(`${trials - failed} passed, ${failed} failed`);
  if (failed > 0) process.exitCode = 1;
}

/** A worker runs its share of a plan and hands back what it came to. */
async function work({ plan, trials, seed }: Share): Promise<void> {
  parentPort?.postMessage(await runTrials(planOf(plan), trials, seed));
}

function runShare(share: Share): Promise<Tally> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(process.argv[1] ?? '', { workerData: share });
    worker.once('message', resolve);
    worker.once('error', reject);
  });
}

function planOf(name: string): FaultPlan {
  const plan = PLANS[name];
  if (!plan) throw new Error(`There is no plan '${name}'.`);
  return plan;
}

async function traceOne({ plans, seed, also }: SimulateOptions): Promise<void> {
  const outcome = await runTrial({
    seed,
    plan: planOf(plans[0] ?? 'storm'),
    tracing: true,
    also,
  });
  for (const line of outcome.trace) console.log(line);
  for (const { kind, what } of outcome.breaches) console.log(`${kind}: ${what}`);
  console.log(outcome.breaches.length === 0 ? '1 passed, 0 failed' : '0 passed, 1 failed');
}

/** The seed, what broke, and the shortest trace that still breaks. */
async function explain({ seed, plan, also = [], breaches }: Tally['failures'][number]): Promise<void> {
  console.log(
    `\nFAILED plan ${plan}, seed ${seed}: npm run simulate -- --plan ${plan} --seed ${seed}${also.map((fault) => ` --also '${fault}'`).join('')} --trace`,
  );
  for (const { kind, what } of breaches) console.log(`  ${kind}: ${what}`);
  const short = await shortenTrial({ seed, plan: planOf(plan), also });
  console.log(`  with these faults alone: ${short.struck.join(', ')}`);
  for (const line of short.trace) console.log(`  ${line}`);
}

const summary = (tallies: readonly Tally[], untried: readonly string[], began: number) => ({
  plans: tallies.map(({ places, failures, ...counts }) => ({
    ...counts,
    crashPoints: places.size,
    failures,
  })),
  untried,
  wallSeconds: Math.round((Date.now() - began) / 1000),
});

if (isMainThread) await simulate(simulateOptions(process.argv.slice(2)));
else await work(workerData as Share);
