import type { Instant } from '../time';
import { steady } from './course';
import type { Course } from './course';
import { truthOf, UNKNOWN } from './truth';

/** A fact's value in the unit of the condition's threshold; null when it is not known or has none. */
export type ShownValue = number | boolean | string | readonly string[] | null;

/** One condition on given facts: how it stands at every instant, and the value that people are shown. */
export interface Weighed {
  readonly course: Course;
  readonly shown: (now: Instant) => ShownValue;
}

export const unknownWeight: Weighed = { course: steady(UNKNOWN), shown: () => null };

export const steadyWeight = (holds: boolean, shown: ShownValue): Weighed => ({
  course: steady(truthOf(holds)),
  shown: () => shown,
});
