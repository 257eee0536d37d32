import { runTrial, type Outcome, type Trial } from './run-trial';

const MOST_RUNS = 400;

/** Takes faults out of a failing trial for as long as it fails, the larger parts first. Answers what is left, traced. */
export async function shortenTrial(trial: Trial): Promise<Outcome> {
  let best = await runTrial(trial);
  let without: ReadonlySet<string> = new Set(trial.without);
  let runs = 0;
  for (let size = Math.ceil(best.struck.length / 2); size >= 1; size = Math.floor(size / 2)) {
    for (let from = 0; from < best.struck.length && runs < MOST_RUNS;) {
      const fewer = new Set([...without, ...best.struck.slice(from, from + size)]);
      runs += 1;
      const outcome = await runTrial({ ...trial, without: fewer });
      if (outcome.breaches.length > 0) [best, without] = [outcome, fewer];
      else from += size;
    }
  }
  return runTrial({ ...trial, without, tracing: true });
}
