import * as v from 'valibot';
import type { Codec } from '../codec';
import { id, instant, whole } from '../stored-shapes';

const memory = v.object({
  evaluatedAt: v.nullable(instant),
  heldSince: v.nullable(instant),
  turnsAt: v.exactOptional(v.array(instant)),
  lastFiredAt: v.nullable(instant),
  firedThisTime: v.boolean(),
});

/** The largest integer of an index: what is over lies behind every generation, so that a change of policies does not page through it. */
const NEVER_AGAIN = 2 ** 31 - 1;

export const watchCodec: Codec<'watch'> = {
  entity: 'watch',
  version: 1,
  schema: v.object({
    issueId: id,
    projectId: id,
    generation: whole,
    changesAt: instant,
    lookedAt: instant,
    sawUpdate: v.optional(instant, 0),
    memory: v.record(v.string(), memory),
    capped: v.array(id),
    uncappedAt: instant,
    proposed: v.array(v.object({ criterionId: id, since: instant })),
    upcoming: v.array(v.object({ criterionId: id, at: instant, fact: v.string(), stops: v.string() })),
    over: v.optional(v.boolean(), false),
    sighted: v.optional(v.array(id), []),
  }),
  upgrades: {},
  attributes: ({ projectId, generation, changesAt, over }) => ({
    projectId,
    generation: over ? NEVER_AGAIN : generation,
    changesAt,
  }),
};
