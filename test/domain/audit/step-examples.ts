import type { AuditFacts } from '../../../src/domain/audit/audit-facts';
import type { ProcessStep } from '../../../src/domain/audit/process-step';
import type { UpdatePromise } from '../../../src/domain/escalation/escalation';
import { HOUR, MINUTE } from '../../../src/domain/time';
import { anActionDuty, anAudit, wrote } from '../../support/an-audit';
import { START } from '../../support/escalation-run';

/** `good` is a step that was done as the process says; `bad` one that was not, and how it shows. */
export interface StepExample {
  readonly good: AuditFacts;
  readonly bad: AuditFacts;
  readonly shows: Partial<Record<'state' | 'inOrder' | 'rightRole', unknown>>;
}

const managed = wrote(0, 'ada', 'manager-set', { accountId: 'mona', before: null });
const deadline = (minutes: number) => ({ dueAt: START + minutes * MINUTE, overdue: false });
const promise = (given: Partial<UpdatePromise> = {}): UpdatePromise => ({
  dueAt: START + 11 * HOUR,
  since: START,
  promised: false,
  reminded: false,
  missed: false,
  kept: 0,
  missedCount: 0,
  ...given,
});
const updates = (audience: 'customer' | 'management'): StepExample => ({
  good: anAudit([managed, wrote(20, 'mona', 'update-posted', { audience })], {
    promises: { [audience]: promise() },
  }),
  bad: anAudit(
    [
      managed,
      wrote(61, 'engine', 'update-missed', { audience }),
      wrote(70, 'mona', 'update-posted', { audience }),
    ],
    { promises: { [audience]: promise() } },
  ),
  shows: { state: 'late' },
});
const told = wrote(30, 'engine', 'level-told', { level: 1, people: ['one'] });
const watched = wrote(100, 'ada', 'monitoring-started', { until: START + 200 * MINUTE });
const satisfied = wrote(100, 'ada', 'satisfied', { by: 'carla', how: 'phone' });
const agreed = wrote(210, 'ada', 'agreed', { by: 'carla', how: 'mail' });

/** Every row of the process's table, once as it should be and once as it should not. */
export const STEP_EXAMPLES: Readonly<Record<ProcessStep, StepExample>> = {
  approval: {
    good: anAudit([wrote(5, 'lena', 'approved')]),
    bad: anAudit([wrote(5, 'ada', 'approved')]),
    shows: { rightRole: false },
  },
  manager: {
    good: anAudit([managed]),
    bad: anAudit([], { managerId: null, deadlines: { manager: deadline(15) } }),
    shows: { state: 'missing' },
  },
  assessment: {
    good: anAudit([managed, wrote(40, 'mona', 'assessment-completed')]),
    bad: anAudit([
      managed,
      wrote(60, 'engine', 'assessment-overdue'),
      wrote(61, 'mona', 'assessment-completed'),
    ]),
    shows: { state: 'late' },
  },
  plan: {
    good: anAudit([managed, wrote(40, 'mona', 'plan-agreed')]),
    bad: anAudit([managed, wrote(40, 'ada', 'plan-agreed')]),
    shows: { rightRole: false },
  },
  actions: {
    good: anAudit(
      [wrote(50, 'ada', 'action-done', { ownerId: 'ada' })],
      {},
      {
        duties: [anActionDuty({ state: 'done', doneAt: START + 50 * MINUTE })],
      },
    ),
    bad: anAudit([], {}, { duties: [anActionDuty()] }),
    shows: { state: 'missing' },
  },
  ladder: {
    good: anAudit([told, wrote(35, 'one', 'level-acknowledged', { level: 1 })]),
    bad: anAudit([told, wrote(60, 'engine', 'level-repeated', { level: 1, people: ['one'] })]),
    shows: { state: 'missing' },
  },
  'customer-updates': updates('customer'),
  'management-updates': updates('management'),
  satisfied: {
    good: anAudit([wrote(50, 'mona', 'plan-agreed'), satisfied]),
    bad: anAudit([satisfied, wrote(110, 'mona', 'plan-agreed')]),
    shows: { inOrder: false },
  },
  monitoring: {
    good: anAudit([satisfied, watched, wrote(200, 'engine', 'monitoring-ended')]),
    bad: anAudit([satisfied, watched, wrote(150, 'mona', 'closed')], {
      stage: 'closed',
      endedAt: START + 150 * MINUTE,
    }),
    shows: { state: 'missing' },
  },
  agreement: {
    good: anAudit([satisfied, agreed]),
    bad: anAudit([satisfied, wrote(210, 'ada', 'agreed', { by: 'otto', how: 'mail' })]),
    shows: { rightRole: false },
  },
  closing: {
    good: anAudit([managed, agreed, wrote(220, 'mona', 'closed')], {
      stage: 'closed',
      endedAt: START + 220 * MINUTE,
    }),
    bad: anAudit([managed, wrote(220, 'lena', 'closed')], { stage: 'closed', endedAt: START + 220 * MINUTE }),
    shows: { rightRole: false, inOrder: false },
  },
  review: {
    good: anAudit([managed, wrote(220, 'mona', 'closed'), wrote(300, 'mona', 'review-completed')], {
      stage: 'closed',
      endedAt: START + 220 * MINUTE,
    }),
    bad: anAudit([managed, wrote(220, 'mona', 'closed'), wrote(500, 'engine', 'review-overdue')], {
      stage: 'closed',
      endedAt: START + 220 * MINUTE,
      deadlines: { review: { dueAt: START + 500 * MINUTE, overdue: true } },
    }),
    shows: { state: 'missing' },
  },
};
