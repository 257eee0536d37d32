import * as v from 'valibot';
import type { LadderRun } from '../../../domain/ladder/ladder-run';
import { id, instant, whole } from '../stored-shapes';

const passed = v.object({
  level: whole,
  toldAt: v.nullable(instant),
  answeredAt: v.nullable(instant),
  answeredBy: v.array(id),
  outcome: v.picklist(['acknowledged', 'unanswered', 'declined', 'empty', 'skipped']),
});

const waiting = v.object({
  level: whole,
  since: instant,
  lookAt: instant,
  reason: v.picklist(['window', 'duty', 'round']),
});

/** What a ladder learned later has a default: a run that was stored before reads as one that never did it. */
export const ladderRun: v.GenericSchema<unknown, LadderRun> = v.object({
  level: whole,
  round: whole,
  again: v.optional(whole, 0),
  since: instant,
  toldAt: v.nullable(instant),
  lastToldAt: v.nullable(instant),
  repeats: whole,
  told: v.array(id),
  answered: v.array(id),
  declined: v.optional(v.array(id), []),
  answeredAt: v.optional(v.nullable(instant), null),
  acknowledgedAt: v.nullable(instant),
  passed: v.optional(v.array(passed), []),
  waiting: v.optional(v.nullable(waiting), null),
  exhausted: v.boolean(),
  state: v.picklist(['climbing', 'acknowledged', 'stopped']),
});
