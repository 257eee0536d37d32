import * as v from 'valibot';
import { roleKind } from '../policy/word-fields';

const words = v.string();
const id = v.string();

/** Commands about the team and its manager, as they are kept with the decisions they led to. */
export const TEAM_SHAPES = {
  'set-role': v.object({
    do: v.literal('set-role'),
    role: roleKind,
    name: words,
    personId: id,
    coverId: v.nullable(id),
    was: v.nullable(id),
  }),
  'remove-role': v.object({ do: v.literal('remove-role'), roleId: id }),
  'hand-over': v.object({ do: v.literal('hand-over'), accountId: id, words }),
  'take-shift': v.object({ do: v.literal('take-shift'), accountId: id, from: id, words }),
};
