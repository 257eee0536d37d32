import * as v from 'valibot';
import { LEG_OUTCOMES } from '../../../domain/provider/leg';
import type { Codec } from '../codec';
import { id, instant, whole } from '../stored-shapes';

export const legCodec: Codec<'leg'> = {
  entity: 'leg',
  version: 1,
  schema: v.object({
    escId: id,
    projectId: id,
    providerId: id,
    at: instant,
    answers: whole,
    chases: whole,
    misses: whole,
    level: whole,
    outcome: v.nullable(v.picklist(LEG_OUTCOMES)),
    closedAt: v.nullable(instant),
  }),
  upgrades: {},
  attributes: ({ escId, providerId, at }) => ({ escId, providerId, at }),
};
