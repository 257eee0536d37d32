import type { FieldProblem } from '../checked';
import type { Delay } from './delay';
import type { Ladder } from './ladder';

/** What no single field of a ladder shows: fields that contradict each other. */
export function ladderContradictions({ levels, repeatFrom, stopAfter }: Ladder): readonly FieldProblem[] {
  const problems: FieldProblem[] = [];
  if (repeatFrom && repeatFrom.level > levels.length) {
    problems.push({
      path: 'repeatFrom.level',
      message: `There is no level ${repeatFrom.level}: the ladder has ${levels.length}.`,
    });
  }
  const first = levels[0]?.delay;
  if (stopAfter && first && endsBefore(stopAfter, first)) {
    problems.push({
      path: 'stopAfter',
      message: 'The climb would stop before its first level is told. Give it longer than the first delay.',
    });
  }
  return problems;
}

/** Surely not later: working time never runs faster than elapsed time, so an elapsed end may be compared with either. */
const endsBefore = (end: Delay, delay: Delay): boolean =>
  end.minutes <= delay.minutes && (end.clock === delay.clock || end.clock === 'elapsed');
