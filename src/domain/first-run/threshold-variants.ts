import type { Criterion } from '../criteria/criterion';
import { thresholdsOf, withThreshold, type Threshold } from '../criteria/thresholds';

const FACTORS = [1, 1.5, 2, 3, 4, 6, 8] as const;
const SHORTENINGS = [1, 0.5, 0.25] as const;
const MORE_OFTEN = [0, 1, 2, 3] as const;

/** The criterion as given, and the same ever less eager: its length of time longer, what is left shorter, or its count higher. */
export function thresholdVariants(criterion: Criterion): readonly Criterion[] {
  const thresholds = thresholdsOf(criterion);
  const main =
    thresholds.find(({ name }) => name === 'minutes') ?? thresholds.find(({ name }) => name === 'count');
  if (main === undefined) return [criterion];
  const values = [...new Set(lessEager(main))];
  return values.map((value) => withThreshold(criterion, main.path, value));
}

function lessEager({ name, op, value }: Threshold): readonly number[] {
  if (name === 'count') return MORE_OFTEN.map((more) => value + more);
  const factors = op === 'atLeast' || op === 'over' ? FACTORS : SHORTENINGS;
  return factors.map((factor) => (factor === 1 ? value : readable(value * factor)));
}

/** Thresholds that people would choose themselves: whole five minutes, from an hour on whole half hours. */
function readable(minutes: number): number {
  const step = minutes < 60 ? 5 : 30;
  return Math.max(step, Math.round(minutes / step) * step);
}
