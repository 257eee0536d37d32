import type { PinnedPolicy } from '../policy/policy-set';
import { missLegs } from '../provider/miss-legs';
import type { Instant } from '../time';
import { approverSilent, namesApprovers } from './approval';
import type { Approvers } from './approval-run';
import { climb } from './climb';
import type { Decision, EscalationState } from './decision';
import { Draft } from './draft';
import type { DueAfter } from './due-after';
import type { Escalation } from './escalation';
import { promiseDue } from './due-times';
import { endEscalation } from './end-escalation';
import type { LevelPeople } from './level-people';
import { askToAgree, endSilence } from './monitor';
import { notBefore } from './not-before';
import type { Waiting } from './pause';
import { capPauses, followWaiting, freeze, thaw } from './pausing';
import { lateness, restingAfter } from './rest';
import { chasePlanReview } from './plan-review';
import { begin } from './start-escalation';
import { timers, type Timer } from './timers';

/** What was read of the world before time is allowed to act. */
export interface SubjectFacts {
  /** `hidden`: out of the app's sight or the project switched off; `gone`: deleted. */
  readonly subject: 'there' | 'hidden' | 'gone';
  readonly resolved: boolean;
  /** Whom its status waits for; absent where the status was not read. */
  readonly waiting?: Waiting | null;
  /** Who would be told now, by level; only levels from the next one up to the first with anybody are known. */
  readonly people: LevelPeople;
  /** Whom the playbook names to approve after those who stayed silent; null when there is nobody, absent where nobody asked. */
  readonly nextApprovers?: Approvers | null;
}

/**
 * What time alone makes of an escalation: every mark that is due, and at most one step of the ladder, whatever the delay.
 * Answers undefined when nothing is due.
 */
export function advance(
  state: EscalationState,
  facts: SubjectFacts,
  now: Instant,
  after: DueAfter,
): Decision | undefined {
  const { head, parts } = state;
  const dueNow = (of: Escalation) => timers(of, parts.pinned, after).filter(({ dueAt }) => dueAt <= now);
  if (dueNow(head).length === 0) return undefined;
  const draft = new Draft(state, notBefore(head, now));
  if (facts.subject === 'gone') {
    draft.line('subject-gone');
    // What was closed stays closed: that its subject is gone makes its review no less due.
    if (head.stage !== 'closed') endEscalation(draft, 'withdrawn', { withdrawn: 'subject-deleted' });
    else if (head.frozen) thaw(draft);
    else for (const timer of dueNow(head)) fire(draft, timer, facts, parts.pinned, after);
    return draft.decided();
  }
  if (facts.subject === 'hidden') {
    freeze(draft);
    return draft.decided();
  }
  if (facts.waiting !== undefined) followWaiting(draft, facts.waiting);
  if (head.frozen) {
    thaw(draft);
    return draft.decided();
  }
  capPauses(draft, now);
  // What began to rest just now is not due any more.
  for (const timer of dueNow(draft.next)) fire(draft, timer, facts, parts.pinned, after);
  return draft.decided();
}

function fire(draft: Draft, timer: Timer, facts: SubjectFacts, pinned: PinnedPolicy, after: DueAfter): void {
  const late = { lateMs: lateness(draft.next, timer.dueAt, draft.now) };
  switch (timer.kind) {
    case 'look-again':
    case 'pause-cap':
      return;
    case 'approval':
      return approvalPassed(draft, late, facts, pinned, after);
    case 'manager':
    case 'assessment':
    case 'plan':
    case 'review':
      return markOverdue(draft, timer.kind, late, facts.people.firstLevel);
    case 'review-chase':
      return chaseReview(draft, pinned, late, facts.people);
    case 'ladder-tell':
    case 'ladder-repeat':
    case 'ladder-resume':
    case 'ladder-again':
    case 'ladder-end':
    case 'ladder-stop': {
      const { people, resolved } = facts;
      const resting = restingAfter(draft.next, 'ladder', after);
      return climb(draft, timer.kind, resolved, { people, pinned, after: resting }, late);
    }
    case 'update-reminder':
    case 'update':
      return chaseUpdate(draft, timer, pinned, after, late);
    case 'plan-review-reminder':
    case 'plan-review':
      return chasePlanReview(draft, pinned, after, late);
    case 'leg':
      return missLegs(draft, after, facts.people.firstLevel);
    case 'monitoring':
      return askToAgree(draft, late);
    case 'agreement':
      return endSilence(draft, pinned, after, late);
  }
}

/** Nobody approved in time: the playbook's named approvers are gone through; a request of others waits, marked overdue. */
function approvalPassed(
  draft: Draft,
  late: { lateMs: number },
  facts: SubjectFacts,
  pinned: PinnedPolicy,
  after: DueAfter,
): void {
  const end = namesApprovers(pinned.playbook)
    ? approverSilent(draft, facts.nextApprovers ?? null, pinned, late, after)
    : 'waits';
  if (end === 'waits') markOverdue(draft, 'approval', late, facts.people.firstLevel);
  else if (end === 'approve') begin(draft, pinned, after);
}

const OVERDUE = {
  approval: { line: 'approval-overdue', say: 'approval-wanted' },
  manager: { line: 'manager-overdue', say: 'manager-missing' },
  assessment: { line: 'assessment-overdue', say: 'assessment-overdue' },
  plan: { line: 'plan-overdue', say: 'plan-overdue' },
  review: { line: 'review-overdue', say: 'review-due' },
} as const;

/** A step that is late is marked once; its manager is told, or the first level where there is no manager yet. */
function markOverdue(
  draft: Draft,
  kind: keyof typeof OVERDUE,
  late: { lateMs: number },
  fallback: readonly string[],
): void {
  const { next } = draft;
  const deadline = next.deadlines[kind];
  if (!deadline) return;
  draft.set({ deadlines: { ...next.deadlines, [kind]: { ...deadline, overdue: true } } });
  draft.line(OVERDUE[kind].line, late);
  const asked = kind === 'approval' ? (next.approval?.asked ?? []) : [];
  const nobody = next.managerId === null && asked.length === 0;
  const people = nobody ? fallback : [...asked, next.managerId];
  draft.tell(`${kind}:${deadline.dueAt}`, people, OVERDUE[kind].say);
}

/** A review that is a day late is told where the ladder ends: to whoever answers for the service. */
function chaseReview(
  draft: Draft,
  pinned: PinnedPolicy,
  late: { lateMs: number },
  { byLevel }: LevelPeople,
): void {
  const { review } = draft.next.deadlines;
  if (!review) return;
  const people = byLevel[pinned.ladder.levels.length] ?? [];
  draft.set({ deadlines: { ...draft.next.deadlines, review: { ...review, escalated: true } } });
  draft.line('review-chased', { people, ...late });
  draft.tell(`review-late:${review.dueAt}`, people, 'review-late');
}

function chaseUpdate(
  draft: Draft,
  timer: Timer,
  pinned: PinnedPolicy,
  after: DueAfter,
  late: { lateMs: number },
): void {
  const { next } = draft;
  const { audience } = timer;
  const promise = audience && next.promises[audience];
  if (!promise) return;
  const dueAt = promiseDue(next, audience, pinned, after);
  const missed = timer.kind === 'update' || draft.now >= dueAt;
  const changed = missed
    ? { ...promise, reminded: true, missed: true, missedCount: promise.missedCount + 1 }
    : { ...promise, reminded: true };
  draft.set({ promises: { ...next.promises, [audience]: changed } });
  draft.line(missed ? 'update-missed' : 'update-reminded', { audience, dueAt, ...late });
  const say = missed ? 'update-overdue' : 'update-reminder';
  draft.tell(`${say}:${audience}:${promise.dueAt}`, [next.managerId], say, {
    audience,
    dueAt,
  });
}
