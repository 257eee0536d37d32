import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { PLAN_NAMES, PLANS } from './fault-plan';

export interface SimulateOptions {
  readonly trials: number;
  readonly seed: number;
  readonly plans: readonly string[];
  readonly workers: number;
  readonly json: string | null;
  /** Faults that are put in besides those of the plan: `killAfter@step 117`. */
  readonly also: readonly string[];
  /** One trial, traced. */
  readonly trace: boolean;
  /** One fault at every step of a calm trial, too. */
  readonly everyStep: boolean;
}

/** @throws Error with a sentence that says what is wrong. */
export function simulateOptions(args: readonly string[]): SimulateOptions {
  const { values } = parseArgs({
    args: [...args],
    options: {
      trials: { type: 'string', default: '2000' },
      seed: { type: 'string', default: '1' },
      plan: { type: 'string' },
      workers: { type: 'string', default: String(Math.min(cpus().length, 16)) },
      json: { type: 'string' },
      also: { type: 'string', multiple: true, default: [] },
      trace: { type: 'boolean', default: false },
      'every-step': { type: 'boolean', default: false },
    },
  });
  const { plan } = values;
  if (plan !== undefined && !PLANS[plan])
    throw new Error(`There is no plan '${plan}'. Plans: ${Object.keys(PLANS).join(', ')}.`);
  return {
    trials: whole('--trials', values.trials, 1),
    seed: whole('--seed', values.seed, 0),
    plans: plan === undefined ? PLAN_NAMES : [plan],
    workers: whole('--workers', values.workers, 1),
    json: values.json ?? null,
    also: values.also,
    trace: values.trace,
    everyStep: values['every-step'],
  };
}

function whole(name: string, text: string, least: number): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < least)
    throw new Error(`${name} is a whole number from ${least} on, not '${text}'.`);
  return value;
}
