export interface Quartiles {
  readonly count: number;
  readonly q1: number;
  readonly median: number;
  readonly q3: number;
}

/** Rounded; null of nothing. */
export function quartiles(values: readonly number[]): Quartiles | null {
  if (values.length === 0) return null;
  const sorted = [...values].sort((a, b) => a - b);
  const at = (part: number): number => Math.round(sorted[Math.floor(part * (sorted.length - 1))] ?? 0);
  return { count: sorted.length, q1: at(0.25), median: at(0.5), q3: at(0.75) };
}
