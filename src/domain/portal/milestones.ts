import type { Escalation } from '../escalation/escalation';
import type { Instant } from '../time';

/** What of an escalation's course customers are told. */
export type MilestoneCode = 'opened' | 'started' | 'planned' | 'solved' | 'agreed' | 'ended';
export interface Milestone {
  readonly code: MilestoneCode;
  readonly at: Instant;
}

/** The course in what concerns the customer, in order of time: codes and instants alone, no word of anybody. */
export function milestonesOf(head: Escalation): readonly Milestone[] {
  const found: readonly (readonly [MilestoneCode, Instant | null])[] = [
    ['opened', head.openedAt],
    ['started', head.startedAt],
    ['planned', head.planAgreedAt],
    ['solved', head.satisfied?.at ?? null],
    ['agreed', head.agreed && head.agreed.how !== 'silence' ? head.agreed.at : null],
    ['ended', head.endedAt],
  ];
  return found.flatMap(([code, at]) => (at === null ? [] : [{ code, at }])).sort((a, b) => a.at - b.at);
}
