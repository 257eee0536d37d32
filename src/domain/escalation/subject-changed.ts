import type { Instant } from '../time';
import { startClimb } from '../ladder/ladder-run';
import type { Decision, EscalationState } from './decision';
import { Draft } from './draft';
import { endEscalation } from './end-escalation';
import { isOpen } from './stage';

/** What became of the subject, as an event or the reconcile found it. */
export interface SubjectChange {
  readonly subject: 'there' | 'gone';
  readonly resolved: boolean;
  readonly secured: boolean;
}

/**
 * The subject's own changes that an escalation must answer at once: deleted ends it, resolved stops the climb, reopened resumes it,
 * and reopened while the fix is watched proposes a relapse. Answers undefined when nothing follows.
 */
export function subjectChanged(
  state: EscalationState,
  change: SubjectChange,
  now: Instant,
): Decision | undefined {
  const { head } = state;
  if (!isOpen(head.stage)) return undefined;
  const draft = new Draft(state, now);
  if (change.subject === 'gone') {
    draft.line('subject-gone');
    endEscalation(draft, 'withdrawn', { withdrawn: 'subject-deleted' });
    return draft.decided();
  }
  if (change.secured !== head.secured) draft.set({ secured: change.secured });
  const working = head.stage === 'assessing' || head.stage === 'acting';
  if (working && change.resolved && head.ladder.state !== 'stopped') {
    draft.set({ ladder: { ...head.ladder, state: 'stopped' } }).line('subject-resolved');
    return draft.decided();
  }
  if (working && !change.resolved && head.ladder.state === 'stopped') {
    draft.set({ ladder: startClimb(now, head.ladder.round + 1) }).line('climbing-resumed');
    return draft.decided();
  }
  if (head.stage === 'monitoring' && head.monitoring && !change.resolved && head.monitoring.wasResolved) {
    draft.set({ monitoring: { ...head.monitoring, wasResolved: false } }).line('relapse-proposed');
    draft.tell(`relapse-proposed:${now}`, [head.managerId, ...head.ladder.told], 'relapse-proposed');
    return draft.decided();
  }
  if (head.stage === 'monitoring' && head.monitoring && change.resolved && !head.monitoring.wasResolved) {
    draft.set({ monitoring: { ...head.monitoring, wasResolved: true } });
    return draft.decided();
  }
  return draft.next === head ? undefined : draft.decided();
}
