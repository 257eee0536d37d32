import * as v from 'valibot';
import { WAYS_SENT } from '../escalation/audience';
import { LEG_OUTCOMES, LEG_TURNS } from './leg';
import type { LegCommand } from './leg-command';

const text = v.string();
const at = v.number();
const orNull = v.nullable(at);

/** The shapes of these commands, for the journal's decisions to be made again. */
export const LEG_COMMAND_SHAPES: {
  readonly [N in LegCommand['do']]: v.GenericSchema<unknown, Extract<LegCommand, { do: N }>>;
} = {
  'open-leg': v.object({
    do: v.literal('open-leg'),
    providerId: text,
    name: text,
    reference: text,
    level: at,
    words: text,
    capMinutes: at,
    dueAt: orNull,
  }),
  'leg-word': v.object({
    do: v.literal('leg-word'),
    legId: text,
    words: text,
    at,
    turn: v.picklist(LEG_TURNS),
    promisedAt: orNull,
    reference: text,
    dueAt: orNull,
  }),
  'chase-leg': v.object({
    do: v.literal('chase-leg'),
    legId: text,
    level: at,
    was: at,
    text,
    how: v.picklist(WAYS_SENT),
    sentAt: at,
    dueAt: orNull,
  }),
  'close-leg': v.object({
    do: v.literal('close-leg'),
    legId: text,
    outcome: v.picklist(LEG_OUTCOMES),
    words: text,
  }),
};
