import * as v from 'valibot';
import type { Codec } from '../codec';
import { id, instant } from '../stored-shapes';

export const firingCodec: Codec<'firing'> = {
  entity: 'firing',
  version: 1,
  schema: v.object({
    id,
    criterionId: id,
    issueId: id,
    projectId: id,
    state: v.picklist(['started', 'joined', 'proposed', 'accepted', 'dismissed']),
    at: instant,
    escId: v.nullable(id),
    inputs: v.optional(v.unknown(), null),
  }),
  upgrades: {},
  attributes: ({ criterionId, issueId, projectId, state, at }) => ({
    criterionId,
    issueId,
    projectId,
    state,
    at,
  }),
};
