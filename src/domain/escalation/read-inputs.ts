import * as v from 'valibot';
import type { Checked } from '../checked';
import { handoffInputs } from '../handoff/handoff-shapes';
import { decodeShape } from '../policy/decode-shape';
import { command } from './command-shapes';
import type { DecisionInputs } from './decision-inputs';
import type { LevelPeople } from './level-people';
import { slaState } from '../sla/sla-state';
import { SEVERITIES } from './severity';
import { STAGES } from './stage';

const now = v.number();
const text = v.string();
const people = v.array(text);
const versions = v.record(text, v.number());
const byLevel = v.record(text, people);

const levelPeople: v.GenericSchema<unknown, LevelPeople> = v.object({
  byLevel,
  unseen: v.record(text, v.number()),
  firstLevel: people,
  left: v.exactOptional(people),
  unconnected: v.exactOptional(byLevel),
});

const waiting = v.nullable(
  v.object({ reason: v.picklist(['customer', 'provider']), capMinutes: v.nullable(v.number()) }),
);

const duty = v.object({
  id: text,
  escId: text,
  projectId: text,
  kind: v.picklist(['action', 'acknowledgement', 'role', 'preventive']),
  holder: text,
  state: v.picklist(['open', 'done', 'dropped']),
  dueAt: v.number(),
  startedAt: v.exactOptional(v.number()),
  doneAt: v.nullable(v.number()),
  chased: v.number(),
});

const approvers = v.object({ step: v.number(), people });

const request = v.object({
  subjectId: text,
  projectId: text,
  earlier: v.number(),
  reporterId: v.nullable(text),
  secured: v.boolean(),
  severity: v.picklist(SEVERITIES),
  origin: v.object({ kind: v.picklist(['agent', 'criterion', 'customer', 'automation']), by: text }),
  reasonCode: text,
  reasonName: v.exactOptional(text),
  words: text,
  tried: text,
  shouldKnow: people,
  waiting: v.exactOptional(waiting),
  slas: v.exactOptional(v.array(slaState)),
  organisations: v.exactOptional(v.array(v.object({ id: text, name: text }))),
  mayApprove: v.boolean(),
  approvers: v.exactOptional(v.nullable(approvers)),
});

const looks = v.object({
  lastAt: v.number(),
  frozenAt: v.exactOptional(v.number()),
  waitingAt: v.exactOptional(v.number()),
});

const given = { given: v.optional(v.unknown()) };

const inputs: v.GenericSchema<unknown, DecisionInputs> = v.variant('of', [
  v.object({ of: v.literal('start'), request, versions, now, ...given }),
  v.object({
    of: v.literal('command'),
    command,
    context: v.object({
      by: text,
      now,
      revisions: v.object({ assessment: v.number(), plan: v.number() }),
    }),
    facts: v.object({ people: levelPeople, duties: v.array(duty) }),
    live: v.exactOptional(v.object({ versions, revision: v.number() })),
    versions,
    looks,
    ...given,
  }),
  v.object({
    of: v.literal('advance'),
    facts: v.object({
      subject: v.picklist(['there', 'hidden', 'gone']),
      resolved: v.boolean(),
      waiting: v.exactOptional(waiting),
      people: levelPeople,
      nextApprovers: v.exactOptional(v.nullable(approvers)),
    }),
    versions,
    looks,
    now,
  }),
  v.object({
    of: v.literal('subject-changed'),
    change: v.object({
      subject: v.picklist(['there', 'hidden', 'gone']),
      resolved: v.boolean(),
      secured: v.boolean(),
      waiting: v.exactOptional(waiting),
      projectId: v.exactOptional(text),
      reopenGraceMinutes: v.exactOptional(v.number()),
      why: v.exactOptional(v.literal('licence')),
      withProject: v.exactOptional(v.literal(true)),
    }),
    versions,
    looks,
    now,
  }),
  v.object({ of: v.literal('handoff'), ...handoffInputs.entries }),
  v.object({
    of: v.literal('duty'),
    duty,
    head: v.object({ stage: v.picklist(STAGES), managerId: v.nullable(text), subjectId: text }),
    now,
  }),
]);

/** Reads what a journal entry keeps of the decision it tells of. Notes of what became of an effect keep none. */
export const readInputs = (stored: unknown): Checked<DecisionInputs> => decodeShape(inputs, stored);
