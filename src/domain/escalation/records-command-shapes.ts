import * as v from 'valibot';
import { EFFORT_KINDS, EFFORT_OCCASIONS } from '../insight/effort';
import { MOVED_LEG } from '../provider/moved-leg-shape';
import type { RecordsCommand } from './records-command';
import { SEVERITIES } from './severity';

const text = v.string();
const at = v.number();
const orNull = v.nullable(at);

const promise = v.object({
  dueAt: at,
  since: at,
  promised: v.boolean(),
  reminded: v.boolean(),
  missed: v.boolean(),
  kept: at,
  missedCount: at,
});
const promises = v.object({
  customer: v.exactOptional(promise),
  management: v.exactOptional(promise),
  executives: v.exactOptional(promise),
  team: v.exactOptional(promise),
  provider: v.exactOptional(promise),
});
const deadline = v.object({ dueAt: at, overdue: v.boolean(), escalated: v.exactOptional(v.boolean()) });
const deadlines = v.object({
  approval: v.exactOptional(deadline),
  manager: v.exactOptional(deadline),
  assessment: v.exactOptional(deadline),
  plan: v.exactOptional(deadline),
  review: v.exactOptional(deadline),
});
const action = v.object({
  id: text,
  title: text,
  ownerId: v.exactOptional(text),
  dueAt: v.exactOptional(at),
});

/** The shapes of these commands, for the journal's decisions to be made again. */
export const RECORDS_SHAPES: {
  readonly [N in RecordsCommand['do']]: v.GenericSchema<unknown, Extract<RecordsCommand, { do: N }>>;
} = {
  'remove-link': v.object({ do: v.literal('remove-link'), issueId: text, fromJira: v.boolean() }),
  'act-together': v.object({
    do: v.literal('act-together'),
    act: v.picklist(['tell', 'resolve']),
    jobId: text,
    isPublic: v.boolean(),
    issueIds: v.array(text),
  }),
  'log-effort': v.object({
    do: v.literal('log-effort'),
    minutes: at,
    work: v.picklist(EFFORT_KINDS),
    person: text,
    occasion: v.picklist(EFFORT_OCCASIONS),
    startedAt: orNull,
    requestId: v.exactOptional(text),
  }),
  absorb: v.object({
    do: v.literal('absorb'),
    other: v.object({
      id: text,
      subjectId: text,
      managerId: v.nullable(text),
      openedAt: at,
      startedAt: orNull,
      severity: v.picklist(SEVERITIES),
      relapses: at,
      promises,
      deadlines,
      actions: v.array(action),
      dropped: at,
      legs: v.optional(v.array(MOVED_LEG), []),
      links: at,
    }),
  }),
  'merge-into': v.object({
    do: v.literal('merge-into'),
    survivorId: text,
    survivorIssueId: text,
    moved: at,
    legs: v.optional(v.array(text), []),
  }),
};
