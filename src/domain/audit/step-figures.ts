import { count, type Tally } from '../report/tally';
import { STEP_STATES, type StepState } from './conformance';
import { PROCESS_STEPS, type ProcessStep } from './process-step';

/** How one step was followed by all that ended in a time. */
export interface StepFigures {
  readonly step: ProcessStep;
  readonly states: Readonly<Record<StepState, number>>;
  readonly unordered: number;
  readonly unfit: number;
  /** Done in time, of those that are judged: done, late and missing. Null where none is. */
  readonly share: number | null;
}

/** Every step, the one that is followed worst first; those of which nothing is judged last, in the order of the process. */
export function stepFigures(tally: Pick<Tally, 'counts'>): readonly StepFigures[] {
  const figures = PROCESS_STEPS.map((step): StepFigures => {
    const of = (state: StepState): number => count(tally, `step:${step}:${state}`);
    const judged = of('done') + of('late') + of('missing');
    return {
      step,
      states: Object.fromEntries(STEP_STATES.map((state) => [state, of(state)])) as Record<StepState, number>,
      unordered: count(tally, `unordered:${step}`),
      unfit: count(tally, `unfit:${step}`),
      share: judged === 0 ? null : of('done') / judged,
    };
  });
  return figures.sort((a, b) => (a.share ?? 2) - (b.share ?? 2) || b.states.missing - a.states.missing);
}

/** Steps done in time of all that are judged; null where none is. */
export function conformShare(tally: Pick<Tally, 'counts'>): number | null {
  const sum = (state: StepState): number =>
    PROCESS_STEPS.reduce((total, step) => total + count(tally, `step:${step}:${state}`), 0);
  const judged = sum('done') + sum('late') + sum('missing');
  return judged === 0 ? null : sum('done') / judged;
}
