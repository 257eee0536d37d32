import type { Instant } from '../time';
import type { AuditFacts, Evidence } from './audit-facts';
import type { ProcessStep } from './process-step';

/** Whose step it is. `anyone`: whoever may do it, `engine`: time does it. */
export type StepRole = 'approver' | 'manager' | 'owner' | 'team' | 'level' | 'customer' | 'anyone' | 'engine';

/** One row of the table: what shows that a step was done, by when it is due, and whose it is. */
export interface StepRule {
  /** Not every escalation goes through every step. */
  readonly isNeeded: (facts: AuditFacts) => boolean;
  readonly evidence: (facts: AuditFacts) => Evidence | null;
  /** When it is, or was, due; null where it has no deadline, or its clock rests. */
  readonly dueAt: (facts: AuditFacts) => Instant | null;
  /** It was done after its time, or part of it was. */
  readonly isLate: (facts: AuditFacts, evidence: Evidence) => boolean;
  /** There is evidence, yet part of it is still open and past its time. */
  readonly isBroken?: (facts: AuditFacts) => boolean;
  readonly role: StepRole;
  readonly isRightRole: (facts: AuditFacts, evidence: Evidence) => boolean;
  /** The step that comes before it, where the process says so. */
  readonly after: (facts: AuditFacts) => ProcessStep | null;
}
