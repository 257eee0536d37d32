import * as v from 'valibot';
import { WAYS_SENT } from '../../../domain/escalation/audience';
import { LEG_EVENTS, LEG_OUTCOMES, LEG_TURNS, type LegsPart } from '../../../domain/provider/leg';
import { id, instant, whole } from '../stored-shapes';

const orNever = v.nullable(instant);

/** The cases of an escalation with providers. */
export const legsBody: v.GenericSchema<unknown, LegsPart> = v.object({
  legs: v.array(
    v.object({
      id,
      providerId: id,
      name: v.string(),
      reference: v.string(),
      level: whole,
      openedAt: instant,
      turn: v.picklist(LEG_TURNS),
      turnSince: instant,
      capMinutes: whole,
      pausedMinutes: whole,
      lastWord: v.nullable(v.object({ at: instant, by: id, text: v.string(), promisedAt: orNever })),
      answers: whole,
      chases: whole,
      misses: whole,
      outcome: v.nullable(v.picklist(LEG_OUTCOMES)),
      closedAt: orNever,
      history: v.array(
        v.object({
          what: v.picklist(LEG_EVENTS),
          at: instant,
          by: id,
          level: whole,
          how: v.nullable(v.picklist(WAYS_SENT)),
          text: v.string(),
        }),
      ),
    }),
  ),
});
