import { isLive } from '../domain/criteria/criterion';
import type { LiveCriterion } from '../domain/criteria/criterion';
import type { PolicySet } from '../domain/policy/policy-set';

/** The criteria of a project that are switched on. */
export const liveCriteria = ({ criteria }: PolicySet): readonly LiveCriterion[] =>
  Object.values(criteria)
    .map(({ body }) => body)
    .filter(isLive);
