import * as v from 'valibot';
import { PROCESS_STEPS } from '../audit/process-step';
import { TRENDS } from '../insight/trend';

const words = v.string();
const at = v.number();
const typed = {
  happened: words,
  wentWell: words,
  causes: words,
  outcome: v.nullable(words),
};
const problem = { issueId: v.string(), openedAt: v.nullable(at), created: v.boolean() };

/** Commands about how an escalation goes and went, as the journal keeps them. */
export const REVIEW_SHAPES = {
  'save-review': v.object({
    do: v.literal('save-review'),
    revision: v.number(),
    complete: v.boolean(),
    ...typed,
  }),
  'adopt-review': v.object({
    do: v.literal('adopt-review'),
    from: v.string(),
    problem: v.nullable(v.object(problem)),
    ...typed,
  }),
  'add-preventive': v.object({
    do: v.literal('add-preventive'),
    title: words,
    ownerId: v.string(),
    dueAt: at,
  }),
  'complete-preventive': v.object({ do: v.literal('complete-preventive'), actionId: v.string() }),
  'link-problem': v.object({ do: v.literal('link-problem'), ...problem }),
  'set-trend': v.object({ do: v.literal('set-trend'), trend: v.picklist(TRENDS), words }),
  'waive-step': v.object({
    do: v.literal('waive-step'),
    step: v.picklist(PROCESS_STEPS),
    words,
    until: v.nullable(at),
  }),
};
