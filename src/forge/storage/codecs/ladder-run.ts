import * as v from 'valibot';
import type { LadderRun } from '../../../domain/ladder/ladder-run';
import { id, instant, whole } from '../stored-shapes';

export const ladderRun: v.GenericSchema<unknown, LadderRun> = v.object({
  level: whole,
  round: whole,
  since: instant,
  toldAt: v.nullable(instant),
  lastToldAt: v.nullable(instant),
  repeats: whole,
  told: v.array(id),
  answered: v.array(id),
  acknowledgedAt: v.nullable(instant),
  exhausted: v.boolean(),
  state: v.picklist(['climbing', 'acknowledged', 'stopped']),
});
