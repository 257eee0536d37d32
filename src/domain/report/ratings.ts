import { STARS, type Rated } from './stars';
import { count, type Tally } from './tally';

export interface Ratings {
  readonly count: number;
  /** 1 (worst) to 5; null of none. */
  readonly mean: number | null;
  /** How many gave 1, 2, 3, 4 and 5 stars. */
  readonly byStars: readonly number[];
}

/** Ratings by how many gave 1 to 5 stars. */
export function ratingsOf(byStars: readonly number[]): Ratings {
  const all = byStars.reduce((sum, n) => sum + n, 0);
  const stars = byStars.reduce((sum, n, at) => sum + n * (at + 1), 0);
  return { count: all, mean: all === 0 ? null : stars / all, byStars };
}

export const ratingsIn = (tally: Pick<Tally, 'counts'>, what: Rated): Ratings =>
  ratingsOf(STARS.map((stars) => count(tally, `${what}:${stars}`)));
