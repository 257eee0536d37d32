import type { Criterion } from '../domain/criteria/criterion';
import type { PolicySet } from '../domain/policy/policy-set';

/** The criteria of a project that are not switched off. */
export const liveCriteria = ({ criteria }: PolicySet): readonly Criterion[] =>
  Object.values(criteria)
    .map(({ body }) => body)
    .filter(({ mode }) => mode !== 'off');
