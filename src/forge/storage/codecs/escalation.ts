import * as v from 'valibot';
import type { EscalationRow } from '../../../app/rows';
import { WITHDRAW_REASONS } from '../../../domain/escalation/escalation';
import { SEVERITIES } from '../../../domain/escalation/severity';
import { isOpen, STAGES } from '../../../domain/escalation/stage';
import { TRENDS } from '../../../domain/insight/trend';
import { orNone, type Codec } from '../codec';
import { id, instant, whole } from '../stored-shapes';
import {
  approvalRun,
  customerWord,
  deadline,
  legClock,
  monitoring,
  pause,
  planReview,
  updatePromise,
} from './escalation-clocks';
import { ladderRun } from './ladder-run';
import { securityStep, startedAction } from './starting';

const promises = v.object({
  customer: v.exactOptional(updatePromise),
  management: v.exactOptional(updatePromise),
  executives: v.exactOptional(updatePromise),
  team: v.exactOptional(updatePromise),
  provider: v.exactOptional(updatePromise),
});

const updatedAt = v.object({
  customer: v.exactOptional(instant),
  management: v.exactOptional(instant),
  executives: v.exactOptional(instant),
  team: v.exactOptional(instant),
  provider: v.exactOptional(instant),
});

const deadlines = v.object({
  approval: v.exactOptional(deadline),
  manager: v.exactOptional(deadline),
  assessment: v.exactOptional(deadline),
  plan: v.exactOptional(deadline),
  review: v.exactOptional(deadline),
});

const schema: v.GenericSchema<unknown, EscalationRow> = v.object({
  id,
  ordinal: whole,
  subjectId: id,
  projectId: id,
  playbookId: id,
  stage: v.picklist(STAGES),
  severity: v.picklist(SEVERITIES),
  origin: v.object({ kind: v.picklist(['agent', 'criterion', 'customer', 'automation']), by: id }),
  reasonCode: id,
  managerId: v.nullable(id),
  reporterId: v.nullable(id),
  organisations: v.exactOptional(v.array(v.object({ id, name: v.string() }))),
  secured: v.boolean(),
  openedAt: instant,
  startedAt: v.nullable(instant),
  stageSince: instant,
  endedAt: v.nullable(instant),
  ladder: ladderRun,
  promises,
  updatedAt: v.exactOptional(updatedAt),
  deadlines,
  approval: v.exactOptional(v.nullable(approvalRun)),
  planAgreedAt: v.nullable(instant),
  planReview: v.exactOptional(planReview),
  starting: v.exactOptional(v.array(startedAction)),
  skipped: v.exactOptional(v.array(v.string())),
  security: v.exactOptional(securityStep),
  monitoring: v.nullable(monitoring),
  satisfied: v.nullable(customerWord),
  agreed: v.nullable(customerWord),
  trend: v.exactOptional(v.picklist(TRENDS)),
  relapses: whole,
  withdrawn: v.nullable(v.picklist(WITHDRAW_REASONS)),
  // Only a merged one has it.
  mergedInto: v.exactOptional(id),
  silent: v.boolean(),
  dueAt: instant,
  // Of heads written before lists could do without anything beside them, the policy is read.
  urgency: v.exactOptional(v.number()),
  pin: v.exactOptional(v.string()),
  frozen: v.nullable(v.object({ since: instant, lookAgainAt: instant })),
  // Heads written before clocks could pause have none of these.
  pauses: v.optional(v.array(pause), []),
  legs: v.exactOptional(v.array(legClock)),
  waiting: v.optional(v.nullable(v.picklist(['customer', 'provider'])), null),
  lastAt: v.optional(instant, 0),
});

export const escalationCodec: Codec<'escalation'> = {
  entity: 'escalation',
  version: 1,
  schema,
  upgrades: {},
  attributes: (row) => ({
    projectId: row.projectId,
    subjectId: row.subjectId,
    managerId: orNone(row.managerId),
    life: isOpen(row.stage) ? 'open' : 'ended',
    stage: row.stage,
    visibility: row.secured ? 'secured' : 'plain',
    dueAt: row.dueAt,
    openedAt: row.openedAt,
    // Open ones have no end: the index holds them in the order in which they need a person.
    endedAt: row.endedAt ?? row.urgency ?? row.dueAt,
  }),
};
