/** One figure of the bench: what was counted or compared, with its goal and with what others get on the same input. */
export interface Figure {
  /** As in the list of goals: P2, P5, … */
  readonly id: string;
  readonly what: string;
  readonly value: number;
  readonly unit: string;
  readonly goal: string;
  /** Null for what is only stated. */
  readonly met: boolean | null;
  readonly peers: Readonly<Record<string, number>>;
}

/** Milliseconds that one run takes: the median of `runs`, after one to warm up. */
export function medianMs(run: () => void, runs = 7): number {
  run();
  const times = Array.from({ length: runs }, () => {
    const begun = performance.now();
    run();
    return performance.now() - begun;
  }).sort((a, b) => a - b);
  return times[Math.floor(runs / 2)] ?? 0;
}

export const rounded = (value: number): number =>
  value >= 100 ? Math.round(value) : Math.round(value * 100) / 100;

/** A figure that has to stay below a bound. */
export const atMost = (
  id: string,
  what: string,
  value: number,
  unit: string,
  most: number,
  peers: Figure['peers'] = {},
): Figure => ({
  id,
  what,
  value: rounded(value),
  unit,
  goal: `≤ ${most.toLocaleString('en')}${unit === '' ? '' : ` ${unit}`}`,
  met: value <= most,
  peers,
});

/** What is said beside the figures that have a goal. */
export const stated = (id: string, what: string, value: number, unit: string): Figure => ({
  id,
  what,
  value: rounded(value),
  unit,
  goal: 'stated',
  met: null,
  peers: {},
});
