import type { StepResult, StepState } from './conformance';
import { PROCESS_STEPS, type ProcessStep } from './process-step';

/** What is kept of a step of an escalation that ended: its state, and whether order and role were as the process says. */
export type StepMark = Pick<StepResult, 'state' | 'inOrder' | 'rightRole'>;
export type StepMarks = Readonly<Partial<Record<ProcessStep, StepMark>>>;

/** What is counted of steps, by the step. */
export type StepCount =
  `step:${ProcessStep}:${StepState}` | `unordered:${ProcessStep}` | `unfit:${ProcessStep}`;

export const marksOf = (results: readonly StepResult[]): StepMarks =>
  Object.fromEntries(
    results.map(({ step, state, inOrder, rightRole }) => [step, { state, inOrder, rightRole }]),
  );

/** Late, missing, out of order or done by somebody whose step it was not. What was waived is no flaw. */
export const isFlawed = ({ state, inOrder, rightRole }: StepMark): boolean =>
  state !== 'waived' && (state === 'late' || state === 'missing' || !inOrder || rightRole === false);

export function countsOfMarks(marks: StepMarks): Readonly<Partial<Record<StepCount, number>>> {
  const counts: Partial<Record<StepCount, number>> = {};
  for (const step of PROCESS_STEPS) {
    const mark = marks[step];
    if (!mark) continue;
    counts[`step:${step}:${mark.state}`] = 1;
    if (mark.state === 'waived') continue;
    if (!mark.inOrder) counts[`unordered:${step}`] = 1;
    if (mark.rightRole === false) counts[`unfit:${step}`] = 1;
  }
  return counts;
}
