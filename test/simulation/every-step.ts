import { Coverage } from './coverage';
import { PLANS } from './fault-plan';
import { runTrial } from './run-trial';
import { newTally, noteOutcome, type Tally } from './tally';

const KINDS = ['killBefore', 'killAfter', 'lostAnswer', 'refused'] as const;

/**
 * One fault at a time, at every step of a calm trial: each wait of the engine dies before and after, loses its answer, and is
 * refused, once each.
 */
export async function everyStep(seed: number, onTrial: () => void = () => undefined): Promise<Tally> {
  const plan = PLANS.calm;
  if (!plan) throw new Error('there is no calm plan');
  const tally = newTally('every step');
  const coverage = new Coverage();
  const { steps } = await runTrial({ seed, plan });
  for (let step = 0; step < steps; step += 1) {
    for (const kind of KINDS) {
      const also = [`${kind}@step ${step}`];
      const outcome = await runTrial({ seed, plan, also });
      coverage.add(outcome.coverage.places, { seed, plan: plan.name, also });
      tally.trials += 1;
      noteOutcome(tally, { seed, plan: plan.name, also }, outcome);
      onTrial();
    }
  }
  coverage.places.forEach((place, name) => tally.places.set(name, place));
  return tally;
}
