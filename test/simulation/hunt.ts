import { Coverage, type Place } from './coverage';
import { PLANS } from './fault-plan';
import { runTrial } from './run-trial';
import { newTally, noteOutcome, type Tally } from './tally';

/** Kills the process at every place where no trial happened to: a trial that came by is run again and dies just there. */
export async function hunt(places: ReadonlyMap<string, Place>): Promise<Tally> {
  const tally = newTally('where none died');
  const coverage = new Coverage();
  for (const { before, after, example } of places.values()) {
    const plan = PLANS[example.plan];
    if (!plan) throw new Error(`there is no plan ${example.plan}`);
    const missing = [...(before === 0 ? ['killBefore'] : []), ...(after === 0 ? ['killAfter'] : [])];
    for (const kind of missing) {
      const trial = { seed: example.seed, plan, also: `${kind}@step ${example.step}` };
      const outcome = await runTrial(trial);
      coverage.add(outcome.coverage.places, trial.seed, plan.name);
      tally.trials += 1;
      noteOutcome(tally, { ...trial, plan: plan.name }, outcome);
    }
  }
  coverage.places.forEach((place, name) => tally.places.set(name, place));
  return tally;
}
