export const STARS = [1, 2, 3, 4, 5] as const;
export type Stars = (typeof STARS)[number];

/** `request`: what Jira asks of a request that was resolved; `handling`: what the portal asks of an escalation that was closed. */
export const RATED = ['request', 'handling'] as const;
export type Rated = (typeof RATED)[number];

export const starsOf = (rating: number | null): Stars | null =>
  STARS.find((stars) => stars === rating) ?? null;
