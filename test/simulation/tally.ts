import { Coverage, type Place } from './coverage';
import type { FaultPlan } from './fault-plan';
import { runTrial, type Outcome } from './run-trial';
import type { Breach } from './judge-trial';

/** A trial counts with at least so many faults. */
export const LEAST_FAULTS = 5;

export interface Failure {
  readonly seed: number;
  readonly plan: string;
  /** Faults that were put in besides those of the plan. */
  readonly also?: readonly string[];
  readonly breaches: readonly Breach[];
}

/** What a run of trials came to. Plain data: it crosses from a worker to whoever asked. */
export interface Tally {
  readonly plan: string;
  trials: number;
  /** Trials that met fewer faults than count; they are judged all the same. */
  calmer: number;
  faults: number;
  steps: number;
  failed: number;
  doubled: number;
  lost: number;
  wrong: number;
  readonly failures: Failure[];
  readonly places: Map<string, Place>;
}

export const newTally = (plan: string): Tally => ({
  plan,
  trials: 0,
  calmer: 0,
  faults: 0,
  steps: 0,
  failed: 0,
  doubled: 0,
  lost: 0,
  wrong: 0,
  failures: [],
  places: new Map(),
});

const MOST_KEPT = 20;

/** Runs trials of one plan from a seed on, until so many had faults enough. */
export async function runTrials(
  plan: FaultPlan,
  trials: number,
  firstSeed: number,
  onTrial: () => void = () => undefined,
): Promise<Tally> {
  const tally = newTally(plan.name);
  const coverage = new Coverage();
  for (let seed = firstSeed; tally.trials < trials; seed += 1) {
    const outcome = await runTrial({ seed, plan });
    coverage.add(outcome.coverage.places, { seed, plan: plan.name, also: [] });
    if (outcome.struck.length < LEAST_FAULTS) tally.calmer += 1;
    else tally.trials += 1;
    noteOutcome(tally, { seed, plan: plan.name }, outcome);
    onTrial();
  }
  coverage.places.forEach((place, name) => tally.places.set(name, place));
  return tally;
}

/** Adds what one trial came to. */
export function noteOutcome(
  tally: Tally,
  trial: Omit<Failure, 'breaches'>,
  { breaches, steps, struck }: Outcome,
): void {
  tally.steps += steps;
  tally.faults += struck.length;
  if (breaches.length === 0) return;
  tally.failed += 1;
  for (const kind of ['doubled', 'lost', 'wrong'] as const)
    tally[kind] += breaches.some((breach) => breach.kind === kind) ? 1 : 0;
  if (tally.failures.length < MOST_KEPT) tally.failures.push({ ...trial, breaches });
}

/** Adds up the tallies of one plan. */
export function addTally(sum: Tally, other: Tally): Tally {
  for (const name of ['trials', 'calmer', 'faults', 'steps', 'failed', 'doubled', 'lost', 'wrong'] as const)
    sum[name] += other[name];
  sum.failures.push(...other.failures);
  const coverage = new Coverage();
  coverage.add(sum.places);
  coverage.add(other.places);
  coverage.places.forEach((place, name) => sum.places.set(name, place));
  return sum;
}
