import * as v from 'valibot';
import { PROCESS_STEPS } from '../../../domain/audit/process-step';
import { TRENDS } from '../../../domain/insight/trend';
import { id, instant, whole } from '../stored-shapes';

const problem = v.object({ issueId: id, openedAt: v.nullable(instant), created: v.boolean() });
const trend = v.object({ value: v.picklist(TRENDS), words: v.string(), by: id, at: instant });
const waiver = v.object({
  step: v.picklist(PROCESS_STEPS),
  words: v.string(),
  by: id,
  at: instant,
  until: v.nullable(instant),
});

/** The review of an escalation, with its trend and waivers. */
export const reviewBody = v.object({
  textRev: whole,
  happened: v.string(),
  wentWell: v.string(),
  causes: v.string(),
  outcome: v.nullable(id),
  preventive: v.array(v.object({ id, title: v.string() })),
  problem: v.nullable(problem),
  completedAt: v.nullable(instant),
  completedBy: v.nullable(id),
  trend: v.nullable(trend),
  waivers: v.array(waiver),
});
