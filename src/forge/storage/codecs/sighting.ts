import * as v from 'valibot';
import { text, type Codec } from '../codec';
import { id, instant } from '../stored-shapes';

export const sightingCodec: Codec<'sighting'> = {
  entity: 'sighting',
  version: 1,
  schema: v.object({
    issueId: id,
    projectId: id,
    what: v.literal('issue'),
    dim: v.picklist(['service', 'customer', 'component']),
    value: id,
    at: instant,
    seenAt: instant,
  }),
  upgrades: {},
  attributes: ({ what, projectId, dim, value, at }) => ({ what, projectId, dim, value: text(value), at }),
};
