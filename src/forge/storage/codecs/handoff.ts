import { handoffShape } from '../../../domain/handoff/handoff-shapes';
import { FAR } from '../../../domain/time';
import { orNone, type Codec } from '../codec';

export const handoffCodec: Codec<'handoff'> = {
  entity: 'handoff',
  version: 1,
  schema: handoffShape,
  upgrades: {},
  attributes: ({ issueId, projectId, from, to, state, dueAt, at }) => ({
    issueId,
    projectId,
    fromTeam: orNone(from),
    toTeam: to,
    state,
    dueAt: dueAt ?? FAR,
    at,
  }),
};
