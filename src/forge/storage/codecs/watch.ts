import * as v from 'valibot';
import type { Codec } from '../codec';
import { id, instant, whole } from '../stored-shapes';

const memory = v.object({
  evaluatedAt: v.nullable(instant),
  heldSince: v.nullable(instant),
  lastFiredAt: v.nullable(instant),
  firedThisTime: v.boolean(),
});

export const watchCodec: Codec<'watch'> = {
  entity: 'watch',
  version: 1,
  schema: v.object({
    issueId: id,
    projectId: id,
    generation: whole,
    changesAt: instant,
    lookedAt: instant,
    memory: v.record(v.string(), memory),
    capped: v.array(id),
    uncappedAt: instant,
    proposed: v.array(v.object({ criterionId: id, since: instant })),
    upcoming: v.array(v.object({ criterionId: id, at: instant, fact: v.string(), stops: v.string() })),
  }),
  upgrades: {},
  attributes: ({ projectId, generation, changesAt }) => ({ projectId, generation, changesAt }),
};
