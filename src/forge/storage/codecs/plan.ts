import * as v from 'valibot';
import type { PlanPart } from '../../../domain/escalation/plan';
import { id, instant } from '../stored-shapes';
import { customerWord } from './escalation-clocks';

const action = v.object({
  id,
  title: v.string(),
  ownerId: v.exactOptional(id),
  dueAt: v.exactOptional(instant),
  dropped: v.exactOptional(v.object({ words: v.string(), by: id, at: instant })),
  issueId: v.exactOptional(id),
});

const resource = v.object({
  id,
  what: v.string(),
  askedBy: id,
  askedAt: instant,
  state: v.picklist(['asked', 'granted', 'refused']),
  decidedBy: v.nullable(id),
  decidedAt: v.nullable(instant),
  words: v.string(),
});

/** The body of a plan. Plans written before resources and the customer's agreement were kept have none. */
export const plan: v.GenericSchema<unknown, PlanPart> = v.object({
  actions: v.array(action),
  resources: v.optional(v.array(resource), []),
  agreedAt: v.nullable(instant),
  agreedBy: v.nullable(id),
  customerAgreed: v.optional(v.nullable(customerWord), null),
  changed: v.optional(v.nullable(v.object({ by: id, at: instant })), null),
});
