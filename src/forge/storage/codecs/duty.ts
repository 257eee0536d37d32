import * as v from 'valibot';
import type { Codec } from '../codec';
import { id, instant, whole } from '../stored-shapes';

export const dutyCodec: Codec<'duty'> = {
  entity: 'duty',
  version: 1,
  schema: v.object({
    id,
    escId: id,
    projectId: id,
    kind: v.picklist(['action', 'acknowledgement', 'role', 'preventive']),
    holder: id,
    state: v.picklist(['open', 'done', 'dropped']),
    dueAt: instant,
    startedAt: v.exactOptional(instant),
    doneAt: v.nullable(instant),
    chased: whole,
  }),
  upgrades: {},
  attributes: ({ escId, holder, projectId, kind, state, dueAt }) => ({
    escId,
    holder,
    projectId,
    kind,
    state,
    dueAt,
  }),
};
