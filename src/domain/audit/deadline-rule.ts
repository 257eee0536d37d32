import { deadlineDue, stepStart, type DeadlineKind } from '../escalation/due-times';
import type { JournalCode } from '../escalation/journal';
import { FAR, type Instant } from '../time';
import { linesOf, severityAt, type AuditFacts, type Evidence } from './audit-facts';
import type { StepRule } from './step-rule';

const MARKS: Readonly<Record<DeadlineKind, JournalCode>> = {
  approval: 'approval-overdue',
  manager: 'manager-overdue',
  assessment: 'assessment-overdue',
  plan: 'plan-overdue',
  review: 'review-overdue',
};

/** A step whose deadline the severity states: when it is due, and whether it was done after that. */
export function deadlineRule(kind: DeadlineKind, ...codes: readonly JournalCode[]) {
  const evidence = (facts: AuditFacts): Evidence | null => linesOf(facts, ...codes)[0] ?? null;
  return {
    evidence,
    dueAt: (facts) => dueOf(facts, kind, evidence(facts)),
    isLate: (facts, done) => isMarked(facts, kind, done.at) || isPast(facts, kind, done),
  } satisfies Partial<StepRule>;
}

/** While it is open, with the pauses that concern it; of what was done, the time that its severity had given it. */
function dueOf(facts: AuditFacts, kind: DeadlineKind, done: Evidence | null): Instant | null {
  const { head, pinned, after } = facts;
  if (head.deadlines[kind]) {
    const due = deadlineDue(head, kind, pinned, after);
    return due < FAR ? due : null;
  }
  if (!done || head.pauses.length > 0) return null;
  return after(stepStart(head, kind), pinned.targets[severityAt(facts, done.at)][kind]);
}

/** The engine marked it overdue before; a change of severity counted it anew. */
function isMarked(facts: AuditFacts, kind: DeadlineKind, until: Instant): boolean {
  const before = linesOf(facts, 'severity-changed').filter(({ at }) => at <= until);
  const counted = before.at(-1)?.at ?? -Infinity;
  return linesOf(facts, MARKS[kind]).some(({ at }) => at > counted && at <= until);
}

/** A mark may be missing: done late while the engine stood still. */
function isPast(facts: AuditFacts, kind: DeadlineKind, done: Evidence): boolean {
  const due = dueOf(facts, kind, done);
  return due !== null && done.at > due;
}
