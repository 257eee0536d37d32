import { isOpen } from '../escalation/stage';
import type { Waiver } from '../review/review-part';
import type { Instant } from '../time';
import type { AuditFacts, Evidence } from './audit-facts';
import { PROCESS_STEPS, type ProcessStep } from './process-step';
import type { StepRole } from './step-rule';
import { STEP_RULES } from './step-rules';

/** `missing`: its time has come, or the escalation was closed, and nothing shows that it was done. */
export const STEP_STATES = ['done', 'late', 'missing', 'not-due', 'waived', 'not-needed'] as const;
export type StepState = (typeof STEP_STATES)[number];

export interface StepResult {
  readonly step: ProcessStep;
  readonly state: StepState;
  readonly dueAt: Instant | null;
  /** When, by whom, and by which line of the journal; null while there is none. */
  readonly evidence: Pick<Evidence, 'at' | 'by' | 'code'> | null;
  /** Nothing that should have come first came later, or is still missing. */
  readonly inOrder: boolean;
  readonly role: StepRole;
  /** Null while nobody has done it. */
  readonly rightRole: boolean | null;
  readonly waiver: Waiver | null;
}

/** Was the process followed? Every step that this escalation needs, in the order of the process, with its evidence. */
export function conformance(facts: AuditFacts): readonly StepResult[] {
  return PROCESS_STEPS.map((step) => judge(facts, step)).filter(({ state }) => state !== 'not-needed');
}

function judge(facts: AuditFacts, step: ProcessStep): StepResult {
  const rule = STEP_RULES[step];
  const evidence = rule.evidence(facts);
  const waiver = waiverOf(facts, step, evidence);
  const { state, dueAt } = stateOf(facts, step, evidence, waiver);
  return {
    step,
    state,
    dueAt,
    evidence: evidence && { at: evidence.at, by: evidence.by, code: evidence.code },
    inOrder: evidence === null || isInOrder(facts, step, evidence),
    role: rule.role,
    rightRole: evidence && rule.isRightRole(facts, evidence),
    waiver,
  };
}

function stateOf(
  facts: AuditFacts,
  step: ProcessStep,
  evidence: Evidence | null,
  waiver: Waiver | null,
): { readonly state: StepState; readonly dueAt: Instant | null } {
  const rule = STEP_RULES[step];
  if (!rule.isNeeded(facts)) return { state: 'not-needed', dueAt: null };
  const dueAt = rule.dueAt(facts);
  const isPast = dueAt !== null && dueAt <= facts.now;
  const excused = (state: StepState): StepState => (waiver ? 'waived' : state);
  if (evidence) {
    const isOpenStill = rule.isBroken?.(facts) ?? false;
    if (isOpenStill && isPast) return { state: excused('missing'), dueAt };
    if (rule.isLate(facts, evidence)) return { state: excused('late'), dueAt };
    return { state: isOpenStill && dueAt !== null ? 'not-due' : 'done', dueAt };
  }
  if (isPast) return { state: excused('missing'), dueAt };
  // What was taken back needs no further step; what was closed needed them all, but for the review that follows.
  const { stage } = facts.head;
  if (isOpen(stage) || (stage === 'closed' && step === 'review')) return { state: excused('not-due'), dueAt };
  return { state: stage === 'closed' ? excused('missing') : 'not-needed', dueAt };
}

/** The latest waiver that covers what was done, or covers now while nothing was. */
function waiverOf({ review, now }: AuditFacts, step: ProcessStep, evidence: Evidence | null): Waiver | null {
  const at = evidence?.at ?? now;
  const covers = review.waivers.filter((one) => one.step === step && (one.until === null || one.until >= at));
  return covers.at(-1) ?? null;
}

function isInOrder(facts: AuditFacts, step: ProcessStep, { at }: Evidence): boolean {
  const before = STEP_RULES[step].after(facts);
  if (before === null) return true;
  const earlier = STEP_RULES[before].evidence(facts);
  if (earlier) return earlier.at <= at;
  return !STEP_RULES[before].isNeeded(facts) || waiverOf(facts, before, null) !== null;
}
