import * as v from 'valibot';
import type { Checked } from '../checked';
import { decodeShape } from './decode-shape';
import { delay } from './policy-fields';
import type { SeverityTargets } from './severity-targets';

/** The sweep comes every five minutes; a promise below that could only be broken. */
const pace = v.exactOptional(delay(5));
const step = delay(1);

const shape = v.strictObject({
  approval: step,
  manager: step,
  assessment: step,
  plan: step,
  planReview: pace,
  review: step,
  monitoring: step,
  updates: v.strictObject({ customer: pace, management: pace, executives: pace, team: pace, provider: pace }),
});

const targets: v.GenericSchema<unknown, SeverityTargets> = shape;

/** Some of it, as a playbook states in its place. */
export const someTargets: v.GenericSchema<unknown, Partial<SeverityTargets>> = v.strictObject({
  approval: v.exactOptional(step),
  manager: v.exactOptional(step),
  assessment: v.exactOptional(step),
  plan: v.exactOptional(step),
  planReview: pace,
  review: v.exactOptional(step),
  monitoring: v.exactOptional(step),
  updates: v.exactOptional(shape.entries.updates),
});

/** Decodes what a severity promises: a delay for each step, and a pace for each audience that is to hear by itself. */
export const checkSeverityTargets = (body: unknown): Checked<SeverityTargets> => decodeShape(targets, body);
