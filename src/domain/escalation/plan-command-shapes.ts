import * as v from 'valibot';
import type { PlanCommand } from './plan-command';

const text = v.string();
const whole = v.number();
const how = v.picklist(['portal', 'phone', 'mail', 'meeting', 'comment', 'silence']);

/** Commands of the plan as they are kept with the decisions they led to. */
export const PLAN_COMMAND_SHAPES: {
  readonly [N in PlanCommand['do']]: v.GenericSchema<unknown, Extract<PlanCommand, { do: N }>>;
} = {
  'edit-action': v.object({
    do: v.literal('edit-action'),
    revision: whole,
    actionId: text,
    title: text,
    ownerId: text,
    dueAt: v.number(),
  }),
  'move-action': v.object({
    do: v.literal('move-action'),
    revision: whole,
    actionId: text,
    by: v.picklist(['up', 'down']),
  }),
  'start-action': v.object({ do: v.literal('start-action'), actionId: text }),
  'drop-action': v.object({ do: v.literal('drop-action'), actionId: text, words: text }),
  'link-action': v.object({ do: v.literal('link-action'), actionId: text, issueId: text }),
  'follow-action': v.object({ do: v.literal('follow-action'), actionId: text, issueId: text }),
  'ask-resource': v.object({ do: v.literal('ask-resource'), what: text }),
  'decide-resource': v.object({
    do: v.literal('decide-resource'),
    resourceId: text,
    grant: v.boolean(),
    words: text,
  }),
  'record-plan-agreed': v.object({ do: v.literal('record-plan-agreed'), by: text, how }),
  'review-plan': v.object({ do: v.literal('review-plan'), changed: v.boolean(), words: text }),
};
