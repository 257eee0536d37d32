import * as v from 'valibot';
import { LEG_COMMAND_SHAPES } from '../provider/leg-command-shapes';
import { AUDIENCES, WAYS_SENT } from './audience';
import type { Command, CommandName } from './command';
import { WITHDRAW_REASONS } from './escalation';
import { RECORDS_SHAPES } from './records-command-shapes';
import { REVIEW_SHAPES } from './review-shapes';
import { PLAN_COMMAND_SHAPES } from './plan-command-shapes';
import { SEVERITIES } from './severity';
import { STARTING_COMMAND_SHAPES } from './starting-command-shapes';
import { TEAM_SHAPES } from './team-shapes';

const words = v.string();
const at = v.number();
const severity = v.picklist(SEVERITIES);
const how = v.picklist(['portal', 'phone', 'mail', 'meeting', 'comment', 'silence']);

/** Commands as they are kept with the decisions they led to; a new command does not compile without its shape. */
export const COMMAND_SHAPES: {
  readonly [N in CommandName]: v.GenericSchema<unknown, Extract<Command, { do: N }>>;
} = {
  join: v.object({
    do: v.literal('join'),
    reasonCode: v.string(),
    reasonName: v.exactOptional(v.string()),
    words,
    shouldKnow: v.array(v.string()),
  }),
  approve: v.object({ do: v.literal('approve') }),
  decline: v.object({ do: v.literal('decline'), words }),
  withdraw: v.object({ do: v.literal('withdraw'), reason: v.picklist(WITHDRAW_REASONS), words }),
  close: v.object({ do: v.literal('close') }),
  relapse: v.object({ do: v.literal('relapse'), words }),
  'set-manager': v.object({ do: v.literal('set-manager'), accountId: v.string() }),
  ...TEAM_SHAPES,
  'change-severity': v.object({ do: v.literal('change-severity'), severity, words }),
  'save-assessment': v.object({
    do: v.literal('save-assessment'),
    revision: v.number(),
    complete: v.boolean(),
    situation: words,
    businessImpact: words,
    customerImpact: words,
    // Commands that were kept before there were these fields say nothing in them.
    affectedServices: v.optional(words, ''),
    risk: v.optional(words, ''),
    tried: v.optional(words, ''),
    cause: words,
  }),
  'add-action': v.object({
    do: v.literal('add-action'),
    revision: v.number(),
    title: words,
    ownerId: v.string(),
    dueAt: at,
  }),
  'complete-action': v.object({ do: v.literal('complete-action'), actionId: v.string() }),
  'agree-plan': v.object({ do: v.literal('agree-plan') }),
  ...PLAN_COMMAND_SHAPES,
  ...STARTING_COMMAND_SHAPES,
  acknowledge: v.object({ do: v.literal('acknowledge') }),
  'escalate-now': v.object({ do: v.literal('escalate-now'), words }),
  'decline-level': v.object({ do: v.literal('decline-level'), words }),
  'jump-to-level': v.object({ do: v.literal('jump-to-level'), level: v.number(), words }),
  'hold-ladder': v.object({ do: v.literal('hold-ladder'), until: at, words }),
  'resume-ladder': v.object({ do: v.literal('resume-ladder') }),
  're-pin': v.object({ do: v.literal('re-pin'), words }),
  'post-update': v.object({
    do: v.literal('post-update'),
    audience: v.picklist(AUDIENCES),
    text: words,
    nextAt: v.nullable(at),
    seenAt: v.exactOptional(v.nullable(at)),
    sent: v.exactOptional(v.object({ at, how: v.picklist(WAYS_SENT) })),
  }),
  'ask-update': v.object({
    do: v.literal('ask-update'),
    words: v.string(),
    answerDueAt: at,
    also: v.nullable(v.string()),
  }),
  'record-satisfied': v.object({ do: v.literal('record-satisfied'), by: v.string(), how }),
  'record-agreed': v.object({ do: v.literal('record-agreed'), by: v.string(), how }),
  'add-link': v.object({
    do: v.literal('add-link'),
    issueId: v.string(),
    ours: v.exactOptional(v.boolean()),
  }),
  ...RECORDS_SHAPES,
  ...REVIEW_SHAPES,
  ...LEG_COMMAND_SHAPES,
};

const named = v.looseObject({ do: v.picklist(Object.keys(COMMAND_SHAPES) as CommandName[]) });

export const command: v.GenericSchema<unknown, Command> = v.pipe(
  named,
  v.rawTransform(({ dataset, addIssue, NEVER }): Command => {
    const read = v.safeParse(COMMAND_SHAPES[dataset.value.do], dataset.value);
    if (read.success) return read.output;
    for (const { message } of read.issues) addIssue({ message });
    return NEVER;
  }),
);
