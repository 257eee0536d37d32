import type { PinnedPolicy } from '../policy/policy-set';
import { stopClimb } from '../ladder/ladder-run';
import type { Draft } from './draft';
import type { DueAfter } from './due-after';
import type { CustomerWord } from './escalation';
import { endEscalation } from './end-escalation';

/** The customer is satisfied: the fix is watched for the agreed time, the team stands by, the ladder rests. */
export function startMonitoring(
  draft: Draft,
  word: CustomerWord,
  pinned: PinnedPolicy,
  after: DueAfter,
): void {
  const { next, now } = draft;
  const until = after(now, pinned.targets[next.severity].monitoring);
  draft.set({
    stage: 'monitoring',
    stageSince: now,
    satisfied: word,
    agreed: null,
    silent: false,
    ladder: stopClimb(next.ladder),
    deadlines: {},
    monitoring: { since: now, until, askedAt: null, asked: 0, wasResolved: false },
  });
  draft.line('satisfied', { by: word.by, how: word.how, recordedBy: word.recordedBy });
  draft.line('monitoring-started', { until });
}

/** The agreed time passed without a relapse: the manager asks the customer to agree to close. */
export function askToAgree(draft: Draft, late: { lateMs: number }): void {
  const { next, now } = draft;
  if (!next.monitoring) return;
  draft.set({ monitoring: { ...next.monitoring, askedAt: now, asked: 1 } });
  draft.line('monitoring-ended', late);
  draft.tell(`monitoring:${next.monitoring.since}`, [next.managerId], 'monitoring-ended');
}

/** The customer stays silent: reminders as the policy says, then its end. */
export function endSilence(
  draft: Draft,
  pinned: PinnedPolicy,
  after: DueAfter,
  late: { lateMs: number },
): void {
  const { next, now } = draft;
  const { silence } = pinned.playbook;
  if (!next.monitoring) return;
  const { asked, since } = next.monitoring;
  if (asked <= silence.reminders) {
    draft.set({ monitoring: { ...next.monitoring, askedAt: now, asked: asked + 1 } });
    draft.line('agreement-asked', { asked, ...late });
    draft.tell(`agreement:${since}:${asked}`, [next.managerId], 'agreement-reminder', { asked });
    return;
  }
  draft.line('silence-ended', { end: silence.end, asked, ...late });
  draft.tell(`silence:${since}`, [next.managerId], 'silence-ended', { end: silence.end });
  if (silence.end === 'ask-manager') {
    draft.set({ silent: true });
    return;
  }
  const agreed: CustomerWord = { by: next.reporterId ?? 'none', at: now, recordedBy: null, how: 'silence' };
  closeEscalation(draft, agreed, pinned, after);
}

/** Closes with the customer's word; the review is due from now on. */
export function closeEscalation(
  draft: Draft,
  agreed: CustomerWord,
  pinned: PinnedPolicy,
  after: DueAfter,
): void {
  const dueAt = after(draft.now, pinned.targets[draft.next.severity].review);
  draft.line('closed', { agreedBy: agreed.by, how: agreed.how });
  endEscalation(draft, 'closed', { agreed, deadlines: { review: { dueAt, overdue: false } } });
}
