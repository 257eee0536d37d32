import { Coverage, type Place } from './coverage';
import { PLANS } from './fault-plan';
import { runTrial } from './run-trial';
import { newTally, noteOutcome, type Tally } from './tally';

/** A place that was only found while hunting is hunted in the next round. */
const MOST_ROUNDS = 5;

/** Kills the process at every place where no trial happened to: a trial that came by is run again and dies just there. */
export async function hunt(places: ReadonlyMap<string, Place>): Promise<Tally> {
  const tally = newTally('where none died');
  const coverage = new Coverage();
  coverage.add(places);
  const own = new Coverage();
  for (let round = 1; round <= MOST_ROUNDS && coverage.untried().length > 0; round += 1) {
    for (const { before, after, example } of [...coverage.places.values()]) {
      if (!example) continue;
      const plan = PLANS[example.plan];
      if (!plan) throw new Error(`there is no plan ${example.plan}`);
      const missing = [...(before === 0 ? ['killBefore'] : []), ...(after === 0 ? ['killAfter'] : [])];
      for (const kind of missing) {
        const also = [...example.also, `${kind}@step ${example.step}`];
        const trial = { seed: example.seed, plan: plan.name, also };
        const outcome = await runTrial({ ...trial, plan });
        for (const covered of [coverage, own]) covered.add(outcome.coverage.places, trial);
        tally.trials += 1;
        noteOutcome(tally, trial, outcome);
      }
    }
  }
  own.places.forEach((place, name) => tally.places.set(name, place));
  return tally;
}
