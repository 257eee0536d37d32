import * as v from 'valibot';
import { WAYS_SENT } from '../escalation/audience';
import { LEG_EVENTS, LEG_OUTCOMES, LEG_TURNS } from './leg';
import type { MovedLeg } from './move-legs';

const text = v.string();
const at = v.number();
const orNull = v.nullable(at);

/** The shape of a case that moved, for the journal's decisions to be made again. */
export const MOVED_LEG: v.GenericSchema<unknown, MovedLeg> = v.object({
  leg: v.object({
    id: text,
    providerId: text,
    name: text,
    reference: text,
    level: at,
    openedAt: at,
    turn: v.picklist(LEG_TURNS),
    turnSince: at,
    capMinutes: at,
    pausedMinutes: at,
    lastWord: v.nullable(v.object({ at, by: text, text, promisedAt: orNull })),
    answers: at,
    chases: at,
    misses: at,
    outcome: v.nullable(v.picklist(LEG_OUTCOMES)),
    closedAt: orNull,
    history: v.array(
      v.object({
        what: v.picklist(LEG_EVENTS),
        at,
        by: text,
        level: at,
        how: v.nullable(v.picklist(WAYS_SENT)),
        text,
      }),
    ),
  }),
  clock: v.nullable(v.object({ since: at, dueAt: at, missed: v.boolean() })),
});
