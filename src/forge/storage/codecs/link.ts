import * as v from 'valibot';
import type { Codec } from '../codec';
import { id, instant } from '../stored-shapes';

export const linkCodec: Codec<'link'> = {
  entity: 'link',
  version: 1,
  schema: v.object({
    issueId: id,
    escId: id,
    at: instant,
    by: id,
    // Of links written before, nobody knows who made them in Jira: those stay.
    ours: v.exactOptional(v.boolean()),
    merged: v.exactOptional(id),
  }),
  upgrades: {},
  attributes: ({ issueId, escId, at }) => ({ issueId, escId, at }),
};
