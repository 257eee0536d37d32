import type { Instant } from '../time';
import { NO, YES } from './truth';
import type { Truth } from './truth';

/**
 * A condition's truth over time while nothing happens to the issue: `before` until `turnsAt`, `after` from then on. No
 * condition turns more than once; one that never turns is the same before and after.
 */
export interface Course {
  readonly before: Truth;
  readonly after: Truth;
  readonly turnsAt: Instant;
}

export const steady = (truth: Truth): Course => ({ before: truth, after: truth, turnsAt: -Infinity });
export const risingAt = (turnsAt: Instant): Course => ({ before: NO, after: YES, turnsAt });
export const fallingAt = (turnsAt: Instant): Course => ({ before: YES, after: NO, turnsAt });
export const turns = (course: Course): boolean => course.before !== course.after;
export const truthAt = (course: Course, at: Instant): Truth =>
  at < course.turnsAt ? course.before : course.after;

/** Holds while at least one holds. Those that turn must all turn the same way, as readings of one condition do. */
export function anyCourse(courses: readonly Course[]): Course {
  const before = Math.max(NO, ...courses.map((course) => course.before)) as Truth;
  const after = Math.max(NO, ...courses.map((course) => course.after)) as Truth;
  if (before === after) return steady(before);
  const instants = courses.filter(turns).map((course) => course.turnsAt);
  return { before, after, turnsAt: before < after ? Math.min(...instants) : Math.max(...instants) };
}
