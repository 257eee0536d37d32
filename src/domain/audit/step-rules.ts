import type { Audience } from '../escalation/audience';
import { promiseDue } from '../escalation/due-times';
import { isOpen } from '../escalation/stage';
import { FAR, type Instant } from '../time';
import {
  aboutAudience,
  linesOf,
  managerAt,
  sinceRelapse,
  type AuditFacts,
  type Evidence,
} from './audit-facts';
import { deadlineRule } from './deadline-rule';
import type { ProcessStep } from './process-step';
import type { StepRule } from './step-rule';

const always = (): boolean => true;
const never = (): boolean => false;
const noDeadline = (): null => null;
const first = (): null => null;
const follows = (step: ProcessStep) => (): ProcessStep => step;
const byManager = (facts: AuditFacts, { at, by }: Evidence): boolean => managerAt(facts, at) === by;
const byCustomer = ({ head }: AuditFacts, { params }: Evidence): boolean => params['by'] === head.reporterId;

/** The process as a table: step → evidence in the journal → deadline → role. The order is the one of PROCESS_STEPS. */
export const STEP_RULES: Readonly<Record<ProcessStep, StepRule>> = {
  approval: {
    isNeeded: (facts) =>
      facts.head.stage === 'requested' || linesOf(facts, 'approved', 'declined').length > 0,
    ...deadlineRule('approval', 'approved', 'declined'),
    role: 'approver',
    // Four eyes: nobody approves what they asked for.
    isRightRole: ({ voices }, { by }) => !voices.includes(by),
    after: first,
  },
  manager: {
    isNeeded: always,
    ...deadlineRule('manager', 'manager-set'),
    // A playbook may name the manager; the opening is the evidence then.
    evidence: (facts) =>
      linesOf(facts, 'manager-set')[0] ??
      (facts.head.managerId === null ? null : (linesOf(facts, 'opened')[0] ?? null)),
    role: 'anyone',
    isRightRole: always,
    after: (facts) => (STEP_RULES.approval.isNeeded(facts) ? 'approval' : null),
  },
  assessment: {
    isNeeded: always,
    ...deadlineRule('assessment', 'assessment-completed'),
    role: 'manager',
    isRightRole: byManager,
    after: follows('manager'),
  },
  plan: {
    isNeeded: always,
    ...deadlineRule('plan', 'plan-agreed'),
    role: 'manager',
    isRightRole: byManager,
    // What is critical is acted upon before it is understood.
    after: ({ head }) => (head.severity === 'critical' ? 'manager' : 'assessment'),
  },
  actions: {
    isNeeded: (facts) => actionsOf(facts).length > 0,
    evidence: (facts) => linesOf(facts, 'action-done').at(-1) ?? null,
    dueAt: (facts) => openActions(facts)[0]?.dueAt ?? null,
    isLate: (facts) => actionsOf(facts).some(({ doneAt, dueAt }) => doneAt !== null && doneAt > dueAt),
    isBroken: (facts) => openActions(facts).length > 0,
    role: 'owner',
    isRightRole: (facts, evidence) =>
      evidence.params['ownerId'] === evidence.by || byManager(facts, evidence),
    after: first,
  },
  ladder: {
    isNeeded: (facts) => firstTold(facts) !== null,
    evidence: (facts) => answers(facts)[0] ?? null,
    dueAt: (facts) => answerDue(facts),
    isLate: (facts, { at }) =>
      sinceRelapse(facts, 'level-repeated', 'ladder-ended').some((line) => line.at < at) ||
      sinceRelapse(facts, 'level-told').filter((line) => line.at < at).length > 1,
    role: 'level',
    isRightRole: (facts, { by }) =>
      sinceRelapse(facts, 'level-told', 'level-repeated').some(({ params }) =>
        [params['people']].flat().includes(by),
      ),
    after: first,
  },
  'customer-updates': updatesTo('customer'),
  'management-updates': updatesTo('management'),
  satisfied: {
    isNeeded: always,
    evidence: (facts) => sinceRelapse(facts, 'satisfied').at(-1) ?? null,
    dueAt: noDeadline,
    isLate: never,
    role: 'customer',
    isRightRole: byCustomer,
    after: follows('plan'),
  },
  monitoring: {
    isNeeded: always,
    evidence: watchedToEnd,
    dueAt: ({ head }) => (head.stage === 'monitoring' ? (head.monitoring?.until ?? null) : null),
    isLate: never,
    role: 'engine',
    isRightRole: always,
    after: follows('satisfied'),
  },
  agreement: {
    isNeeded: always,
    evidence: (facts) => sinceRelapse(facts, 'agreed', 'silence-ended').at(-1) ?? null,
    dueAt: noDeadline,
    isLate: never,
    role: 'customer',
    isRightRole: (facts, evidence) => evidence.code === 'silence-ended' || byCustomer(facts, evidence),
    after: follows('satisfied'),
  },
  closing: {
    isNeeded: always,
    evidence: (facts) => linesOf(facts, 'closed').at(-1) ?? null,
    dueAt: noDeadline,
    isLate: never,
    role: 'manager',
    isRightRole: (facts, evidence) => evidence.by === 'engine' || byManager(facts, evidence),
    after: follows('agreement'),
  },
  review: {
    isNeeded: always,
    ...deadlineRule('review', 'review-completed', 'review-adopted'),
    role: 'manager',
    isRightRole: byManager,
    after: follows('closing'),
  },
};

/** Updates to an audience: every promise kept, none missed. */
function updatesTo(audience: Audience): StepRule {
  const isAbout = aboutAudience(audience);
  const said = (facts: AuditFacts) => linesOf(facts, 'update-posted', 'update-sent').filter(isAbout);
  const missed = (facts: AuditFacts) => linesOf(facts, 'update-missed').filter(isAbout);
  const due = ({ head, pinned, after }: AuditFacts): Instant | null => {
    const at =
      isOpen(head.stage) && head.stage !== 'monitoring' ? promiseDue(head, audience, pinned, after) : FAR;
    return at < FAR ? at : null;
  };
  return {
    // What ended before the first update was due owed none.
    isNeeded: (facts) =>
      facts.head.promises[audience] !== undefined &&
      (isOpen(facts.head.stage) || said(facts).length > 0 || missed(facts).length > 0),
    evidence: (facts) => said(facts).at(-1) ?? null,
    dueAt: due,
    isLate: (facts) => missed(facts).length > 0,
    isBroken: (facts) => (due(facts) ?? FAR) <= facts.now,
    role: 'team',
    isRightRole: (facts, evidence) =>
      byManager(facts, evidence) || actionsOf(facts).some(({ holder }) => holder === evidence.by),
    after: first,
  };
}

const actionsOf = ({ duties }: AuditFacts) =>
  duties.filter(({ kind, state }) => kind === 'action' && state !== 'dropped');

const openActions = (facts: AuditFacts) =>
  actionsOf(facts)
    .filter(({ state }) => state !== 'done')
    .sort((a, b) => a.dueAt - b.dueAt);

const firstTold = (facts: AuditFacts): Evidence | null => sinceRelapse(facts, 'level-told')[0] ?? null;

function answers(facts: AuditFacts): readonly Evidence[] {
  const told = firstTold(facts);
  return told === null ? [] : sinceRelapse(facts, 'level-acknowledged').filter(({ at }) => at >= told.at);
}

/** When the first level that was told should have answered. */
function answerDue(facts: AuditFacts): Instant | null {
  const told = firstTold(facts);
  const level = facts.pinned.ladder.levels[Number(told?.params['level']) - 1];
  return told && level ? facts.after(told.at, level.wait) : null;
}

/** The watch came to its end, or the escalation was closed after it; closed before, it was cut short. */
function watchedToEnd(facts: AuditFacts): Evidence | null {
  const ended = sinceRelapse(facts, 'monitoring-ended').at(-1);
  if (ended) return ended;
  const started = sinceRelapse(facts, 'monitoring-started').at(-1);
  const closed = sinceRelapse(facts, 'closed').at(-1);
  return started && closed && closed.at >= Number(started.params['until']) ? closed : null;
}
