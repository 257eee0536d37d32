import * as v from 'valibot';
import { subjectAction } from '../policy/check-starting-action';
import type { SecurityCommand, StartingCommand } from './starting-command';

type OfStart = StartingCommand | SecurityCommand;

const value = v.nullable(v.string());

/** Commands about what a playbook does to the subject, as they are kept with the decisions they led to. */
export const STARTING_COMMAND_SHAPES: {
  readonly [N in OfStart['do']]: v.GenericSchema<unknown, Extract<OfStart, { do: N }>>;
} = {
  'note-starting': v.object({
    do: v.literal('note-starting'),
    index: v.number(),
    action: subjectAction,
    from: value,
  }),
  'note-skipped': v.object({
    do: v.literal('note-skipped'),
    what: v.picklist(['priority', 'team', 'security']),
    name: v.string(),
  }),
  'note-undone': v.object({ do: v.literal('note-undone'), index: v.number(), undone: v.boolean() }),
  'note-security': v.object({
    do: v.literal('note-security'),
    levelId: v.string(),
    outcome: v.picklist(['trying', 'set', 'as-found', 'waits']),
    from: value,
    losing: v.array(v.string()),
    appLoses: v.boolean(),
  }),
  'decide-security': v.object({
    do: v.literal('decide-security'),
    choice: v.picklist(['set', 'try-again', 'leave']),
    words: v.string(),
  }),
};
