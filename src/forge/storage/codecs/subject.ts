import * as v from 'valibot';
import { orNone, type Codec } from '../codec';
import { id, whole } from '../stored-shapes';

export const subjectCodec: Codec<'subject'> = {
  entity: 'subject',
  version: 1,
  schema: v.object({
    openId: v.nullable(id),
    lastId: v.nullable(id),
    count: v.pipe(whole, v.minValue(0)),
    handoffs: v.exactOptional(v.object({ count: v.pipe(whole, v.minValue(0)), openId: v.nullable(id) })),
  }),
  upgrades: {},
  attributes: ({ openId, count }) => ({ openId: orNone(openId), count }),
};
