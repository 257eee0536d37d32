import * as v from 'valibot';
import { text, type Codec } from '../codec';
import { id, instant } from '../stored-shapes';

/** What a job keeps is its own business: whoever reads `body` decodes it. */
export const jobCodec: Codec<'job'> = {
  entity: 'job',
  version: 1,
  schema: v.object({
    id,
    kind: v.string(),
    state: v.string(),
    at: instant,
    body: v.optional(v.unknown(), null),
  }),
  upgrades: {},
  attributes: ({ kind, state, at }) => ({ kind: text(kind), state: text(state), at }),
};
