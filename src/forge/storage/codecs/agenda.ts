import * as v from 'valibot';
import { rankOf } from '../../../app/agenda-rank';
import type { Codec } from '../codec';
import { id, instant } from '../stored-shapes';

export const agendaCodec: Codec<'agenda'> = {
  entity: 'agenda',
  version: 1,
  schema: v.object({
    type: v.picklist([
      'escalation',
      'watch',
      'effect',
      'duty',
      'similar',
      'handoff',
      'merge',
      'shift',
      'ask',
    ]),
    id,
    dueAt: instant,
    severity: v.picklist([0, 1, 2, 3]),
  }),
  upgrades: {},
  attributes: (row) => ({ dueAt: row.dueAt, rank: rankOf(row) }),
};
