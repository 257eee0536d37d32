/** How many durations fell into each class, by the class's number. Adding two spreads loses nothing. */
export type Spread = Readonly<Record<string, number>>;

/** Each class ends 10 % above the one before it, so that a quantile is off by at most 5 %. */
const GROWTH = 1.1;

/** Class 0 holds what took less than a minute; class n the minutes in [1.1^(n-1), 1.1^n). */
const classOf = (minutes: number): number =>
  minutes < 1 ? 0 : Math.floor(Math.log(minutes) / Math.log(GROWTH) + 1e-9) + 1;

/** The middle of a class in minutes, as a ratio; 0 for less than a minute. */
const middleOf = (number: number): number => (number === 0 ? 0 : GROWTH ** (number - 0.5));

export function spreadOf(minutes: readonly number[]): Spread {
  const counts: Record<string, number> = {};
  for (const one of minutes) {
    const name = String(classOf(one));
    counts[name] = (counts[name] ?? 0) + 1;
  }
  return counts;
}

export const countOf = (spread: Spread): number => Object.values(spread).reduce((sum, n) => sum + n, 0);

/** The duration in minutes within which `share` (0 to 1) of them lie, to 5 %; null of none. */
export function quantile(spread: Spread, share: number): number | null {
  const total = countOf(spread);
  if (total === 0) return null;
  const rank = Math.max(1, Math.ceil(share * total));
  const classes = Object.keys(spread)
    .map(Number)
    .sort((a, b) => a - b);
  let passed = 0;
  for (const one of classes) {
    passed += spread[one] ?? 0;
    if (passed >= rank) return middleOf(one);
  }
  return null;
}
