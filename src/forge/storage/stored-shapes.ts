import * as v from 'valibot';
import { checkPolicy } from '../../domain/policy/check-policy';
import type { PolicyBodies, PolicyKind } from '../../domain/policy/policy-set';

/** Shapes that several entities share. */
export const id = v.pipe(v.string(), v.minLength(1));
export const instant = v.pipe(v.number(), v.finite());
export const whole = v.pipe(v.number(), v.integer());

/** Policies are stored as they were saved, so the check of the save is the decoder. */
export const policyBody = <K extends PolicyKind>(kind: K): v.GenericSchema<unknown, PolicyBodies[K]> =>
  v.pipe(
    v.unknown(),
    v.rawTransform(({ dataset, addIssue, NEVER }): PolicyBodies[K] => {
      const body = checkPolicy(kind, dataset.value);
      if (body.ok) return body.value;
      for (const { path, message } of body.problems) addIssue({ message: `${path}: ${message}` });
      return NEVER;
    }),
  );
