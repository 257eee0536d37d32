import type { PinnedPolicy } from '../policy/policy-set';
import { HOUR, type Instant } from '../time';
import type { Audience } from './audience';
import { climb, type LevelPeople } from './climb';
import type { Decision, EscalationState } from './decision';
import { Draft } from './draft';
import type { DueAfter } from './due-after';
import { endEscalation } from './end-escalation';
import { askToAgree, endSilence } from './monitor';
import { timers, type Timer } from './timers';

/** What was read of the world before time is allowed to act. */
export interface SubjectFacts {
  /** `hidden`: out of the app's sight or the project switched off; `gone`: deleted. */
  readonly subject: 'there' | 'hidden' | 'gone';
  readonly resolved: boolean;
  /** Who would be told now, by level; only levels from the next one up to the first with anybody are known. */
  readonly people: LevelPeople;
}

/** A hidden subject is looked at again this often: what comes back resumes without a burst. */
const LOOK_AGAIN = HOUR;

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
  const due = timers(head, parts.pinned, after).filter((timer) => timer.dueAt <= now);
  if (due.length === 0) return undefined;
  const draft = new Draft(state, now);
  if (facts.subject === 'gone') {
    draft.line('subject-gone');
    endEscalation(draft, 'withdrawn', { withdrawn: 'subject-deleted' });
    return draft.decided();
  }
  if (facts.subject === 'hidden') {
    if (!head.frozen) draft.line('frozen');
    draft.set({ frozen: { since: head.frozen?.since ?? now, lookAgainAt: now + LOOK_AGAIN } });
    return draft.decided();
  }
  if (head.frozen) {
    thaw(draft, now - head.frozen.since);
    return draft.decided();
  }
  for (const timer of due) fire(draft, timer, facts, parts.pinned, after);
  return draft.decided();
}

function fire(draft: Draft, timer: Timer, facts: SubjectFacts, pinned: PinnedPolicy, after: DueAfter): void {
  const late = { lateMs: Math.max(0, draft.now - timer.dueAt) };
  switch (timer.kind) {
    case 'look-again':
      return;
    case 'approval':
    case 'manager':
    case 'assessment':
    case 'plan':
    case 'review':
      return markOverdue(draft, timer.kind, late, facts.people.firstLevel);
    case 'ladder-tell':
    case 'ladder-repeat':
    case 'ladder-resume':
    case 'ladder-end':
      return climb(draft, timer.kind, facts, pinned, late);
    case 'update-reminder':
    case 'update':
      return timer.audience ? chaseUpdate(draft, timer.audience, timer.kind, late) : undefined;
    case 'monitoring':
      return askToAgree(draft, late);
    case 'agreement':
      return endSilence(draft, pinned, after, late);
  }
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
  const people = next.managerId === null ? fallback : [next.managerId];
  draft.tell(`${kind}:${deadline.dueAt}`, people, OVERDUE[kind].say);
}

function chaseUpdate(
  draft: Draft,
  audience: Audience,
  kind: 'update' | 'update-reminder',
  late: { lateMs: number },
): void {
  const { next } = draft;
  const promise = next.promises[audience];
  if (!promise) return;
  const missed = kind === 'update' || draft.now >= promise.dueAt;
  const changed = missed
    ? { ...promise, reminded: true, missed: true, missedCount: promise.missedCount + 1 }
    : { ...promise, reminded: true };
  draft.set({ promises: { ...next.promises, [audience]: changed } });
  draft.line(missed ? 'update-missed' : 'update-reminded', { audience, dueAt: promise.dueAt, ...late });
  const say = missed ? 'update-overdue' : 'update-reminder';
  draft.tell(`${say}:${audience}:${promise.dueAt}`, [next.managerId], say, {
    audience,
    dueAt: promise.dueAt,
  });
}

/** Clocks that stood still go on where they stood: everything that was due moves by the length of the freeze. */
function thaw(draft: Draft, frozenFor: number): void {
  const { next } = draft;
  const later = (at: Instant | null): Instant | null => (at === null ? null : at + frozenFor);
  const deadlines = Object.fromEntries(
    Object.entries(next.deadlines).map(([kind, deadline]) => [
      kind,
      { ...deadline, dueAt: deadline.dueAt + frozenFor },
    ]),
  );
  const promises = Object.fromEntries(
    Object.entries(next.promises).map(([audience, promise]) => [
      audience,
      { ...promise, dueAt: promise.dueAt + frozenFor, since: promise.since + frozenFor },
    ]),
  );
  const { ladder, monitoring } = next;
  draft.line('thawed', { frozenForMs: frozenFor });
  draft.set({
    frozen: null,
    deadlines,
    promises,
    ladder: {
      ...ladder,
      since: ladder.since + frozenFor,
      toldAt: later(ladder.toldAt),
      lastToldAt: later(ladder.lastToldAt),
      acknowledgedAt: later(ladder.acknowledgedAt),
    },
    monitoring: monitoring && {
      ...monitoring,
      until: monitoring.until + frozenFor,
      askedAt: later(monitoring.askedAt),
    },
  });
}
