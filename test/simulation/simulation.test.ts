import { describe, expect, it } from '@jest/globals';
import { PLAN_NAMES, PLANS } from './fault-plan';
import { hunt } from './hunt';
import { reportTallies } from './report-tallies';
import { runTrial } from './run-trial';
import { addTally, newTally, runTrials, type Tally } from './tally';

const TRIALS_EACH = 40;
const FIRST_SEED = 20_260_302;

const planOf = (name: string) => {
  const plan = PLANS[name];
  if (!plan) throw new Error(`no plan ${name}`);
  return plan;
};
const broken = ({ failures }: Tally) =>
  failures.map(({ seed, plan, also, breaches }) => ({
    seed,
    plan,
    also,
    what: breaches.map(({ what }) => what),
  }));

describe('the engine under faults', () => {
  const tallies: Tally[] = [];

  it.each(PLAN_NAMES)('doubles nothing and loses nothing under the plan %s', async (name) => {
    const tally = await runTrials(planOf(name), TRIALS_EACH, FIRST_SEED);
    tallies.push(tally);
    expect(broken(tally)).toEqual([]);
    expect(tally.trials).toBe(TRIALS_EACH);
  });

  it('survives a death at each place where it waits, before and after', async () => {
    const sum = tallies.reduce(addTally, newTally('all'));
    const hunted = await hunt(sum.places);
    expect(broken(hunted)).toEqual([]);
    expect(reportTallies([sum, hunted]).untried).toEqual([]);
  });

  it('goes through the same steps again with the same seed', async () => {
    const trial = { seed: 7, plan: planOf('storm'), tracing: true };
    const [first, second] = [await runTrial(trial), await runTrial(trial)];
    expect(first.trace.length).toBeGreaterThan(300);
    expect(second.trace).toEqual(first.trace);
  });
});
