import { stillAsked } from '../ladder/ladder-run';
import { nextRung } from '../ladder/next-rung';
import { legDue } from '../provider/leg-due';
import type { PinnedPolicy } from '../policy/policy-set';
import { DAY, FAR, type Instant } from '../time';
import type { Audience } from './audience';
import type { DueAfter } from './due-after';
import {
  DEADLINES,
  type DeadlineKind,
  deadlineDue,
  monitoringDue,
  promiseDue,
  pushedPromise,
} from './due-times';
import type { Escalation, UpdatePromise } from './escalation';
import { endOf } from './pause';
import { planReviewDue } from './plan-review';
import { restingAfter, restsUntil } from './rest';
import { isOpen } from './stage';

/** One thing an escalation waits for. `what` is its name in views: `update:customer`, `ladder:2`, `acknowledgement`, `assessment`, … */
export interface Timer {
  readonly kind:
    | 'look-again'
    | 'pause-cap'
    | 'approval'
    | 'manager'
    | 'assessment'
    | 'plan'
    | 'review'
    | 'plan-review-reminder'
    | 'plan-review'
    | 'review-chase'
    | 'ladder-tell'
    | 'ladder-repeat'
    | 'ladder-resume'
    | 'ladder-again'
    | 'ladder-end'
    | 'ladder-stop'
    | 'update-reminder'
    | 'update'
    | 'leg'
    | 'monitoring'
    | 'agreement';
  readonly what: string;
  readonly dueAt: Instant;
  /** Account ids of those whose turn it is. */
  readonly whose: readonly string[];
  readonly audience?: Audience;
}

const REMIND_AT = 0.8;

/**
 * Every clock of a record, in one place, each later by the pauses that concern it (RESTS_FOR). Marks that were set (overdue,
 * reminded) have no timer any more, nor has what rests without a known end.
 */
export function timers(head: Escalation, pinned: PinnedPolicy, after: DueAfter): readonly Timer[] {
  const manager = head.managerId === null ? [] : [head.managerId];
  if (head.frozen)
    return [{ kind: 'look-again', what: 'look-again', dueAt: head.frozen.lookAgainAt, whose: [] }];
  const found: Timer[] = [];
  for (const kind of DEADLINES) {
    if (head.deadlines[kind]?.overdue === false)
      found.push({
        kind,
        what: kind,
        dueAt: deadlineDue(head, kind, pinned, after),
        whose: whoseTurn(head, kind),
      });
  }
  const { review } = head.deadlines;
  if (review?.overdue && review.escalated !== true) {
    // Who closed it knew that it was due; a day later those above are told.
    const dueAt = deadlineDue(head, 'review', pinned, after) + DAY;
    found.push({ kind: 'review-chase', what: 'review', dueAt, whose: manager });
  }
  if (head.stage === 'assessing' || head.stage === 'acting') {
    found.push(...ladderTimer(head, pinned, after), ...planReviewTimer(head, pinned, after, manager));
  }
  if (isOpen(head.stage)) {
    found.push(
      ...updateTimers(head, pinned, after, manager),
      ...capTimers(head, manager),
      ...legTimers(head, after, manager),
    );
  }
  if (head.stage === 'monitoring' && head.monitoring && !head.agreed && !head.silent) {
    const kind = head.monitoring.askedAt === null ? 'monitoring' : 'agreement';
    found.push({
      kind,
      what: kind,
      dueAt: monitoringDue(head, head.monitoring, pinned, after),
      whose: manager,
    });
  }
  return found.filter((timer) => timer.dueAt < FAR).sort((a, b) => a.dueAt - b.dueAt);
}

/** When an escalation wants to be looked at next: the earliest of its timers, or FAR. */
export function dueAt(head: Escalation, pinned: PinnedPolicy, after: DueAfter): Instant {
  return timers(head, pinned, after)[0]?.dueAt ?? FAR;
}

function ladderTimer(head: Escalation, pinned: PinnedPolicy, after: DueAfter): Timer[] {
  const rung = nextRung(head.ladder, pinned.ladder, restingAfter(head, 'ladder', after));
  if (!rung) return [];
  const whose = stillAsked(head.ladder);
  const what =
    rung.step === 'tell'
      ? `ladder:${rung.level}`
      : rung.step === 'repeat'
        ? 'acknowledgement'
        : `ladder-${rung.step}`;
  // Nobody is told while it rests, even of a step that was due before and was seen too late.
  const dueAt = Math.max(rung.dueAt, restsUntil(head, 'ladder'));
  return [{ kind: `ladder-${rung.step}`, what, dueAt, whose }];
}

function updateTimers(
  head: Escalation,
  pinned: PinnedPolicy,
  after: DueAfter,
  whose: readonly string[],
): Timer[] {
  return (Object.entries(head.promises) as [Audience, UpdatePromise][]).flatMap(
    ([audience, promise]): Timer[] => {
      const what = `update:${audience}`;
      const at = (due: Instant) => pushedPromise(head, audience, due, pinned, after);
      // While the fix is watched the pace rests, yet a time that a person named stays promised.
      if (promise.missed || (head.stage === 'monitoring' && !promise.promised)) return [];
      if (promise.reminded) return [{ kind: 'update', what, dueAt: at(promise.dueAt), whose, audience }];
      const remindAt = promise.since + Math.floor((promise.dueAt - promise.since) * REMIND_AT);
      return [{ kind: 'update-reminder', what, dueAt: at(remindAt), whose, audience }];
    },
  );
}

function planReviewTimer(
  head: Escalation,
  pinned: PinnedPolicy,
  after: DueAfter,
  whose: readonly string[],
): Timer[] {
  const due = planReviewDue(head, pinned, after);
  if (!due || due.overdue) return [];
  const what = 'plan-review';
  return due.reminded
    ? [{ kind: 'plan-review', what, dueAt: due.dueAt, whose }]
    : [{ kind: 'plan-review-reminder', what, dueAt: due.remindAt, whose }];
}

/** A pause with a cap ends by itself; one look ends all that have come to their end. */
function capTimers(head: Escalation, whose: readonly string[]): Timer[] {
  return head.pauses.flatMap((pause): Timer[] => {
    const capAt = pause.until === null ? endOf(pause) : undefined;
    return capAt === undefined ? [] : [{ kind: 'pause-cap', what: 'pause-cap', dueAt: capAt, whose }];
  });
}

/** A provider is to answer; once they are late, the case waits for whoever chases it. */
function legTimers(head: Escalation, after: DueAfter, whose: readonly string[]): Timer[] {
  return (head.legs ?? [])
    .filter(({ missed }) => !missed)
    .map((clock) => ({ kind: 'leg', what: 'leg', dueAt: legDue(head, clock, after), whose }));
}

/** What a reader is shown as due next: the first of `shownTimers`. */
export function nextDue(head: Escalation, pinned: PinnedPolicy, after: DueAfter): Timer | undefined {
  return shownTimers(head, pinned, after)[0];
}

/** All that is due or late, soonest first: reminders count as the update they remind of, engine-only looks are left out. */
export function shownTimers(head: Escalation, pinned: PinnedPolicy, after: DueAfter): readonly Timer[] {
  const shown = timers(head, pinned, after)
    .filter(({ kind }) => kind !== 'look-again' && kind !== 'pause-cap' && kind !== 'review-chase')
    .map((timer) => {
      if (timer.kind === 'plan-review-reminder')
        return { ...timer, dueAt: planReviewDue(head, pinned, after)?.dueAt ?? FAR };
      return timer.kind === 'update-reminder' && timer.audience
        ? { ...timer, dueAt: promiseDue(head, timer.audience, pinned, after) }
        : timer;
    });
  return [...shown, ...overdue(head, pinned, after)]
    .filter((timer) => timer.dueAt < FAR)
    .sort((a, b) => a.dueAt - b.dueAt);
}

/** An approval waits for those who were asked, every other step for the manager. */
function whoseTurn({ approval, managerId }: Escalation, kind: DeadlineKind): readonly string[] {
  if (kind === 'approval' && approval && approval.asked.length > 0) return approval.asked;
  return managerId === null ? [] : [managerId];
}

/** What is late and still not done. */
function overdue(head: Escalation, pinned: PinnedPolicy, after: DueAfter): Timer[] {
  const whose = head.managerId === null ? [] : [head.managerId];
  const late: Timer[] = [];
  for (const kind of DEADLINES) {
    if (head.deadlines[kind]?.overdue)
      late.push({
        kind,
        what: kind,
        dueAt: deadlineDue(head, kind, pinned, after),
        whose: whoseTurn(head, kind),
      });
  }
  if (!isOpen(head.stage)) return late;
  for (const clock of head.legs ?? []) {
    if (clock.missed) late.push({ kind: 'leg', what: 'leg', dueAt: legDue(head, clock, after), whose });
  }
  const review = planReviewDue(head, pinned, after);
  if (review?.overdue) late.push({ kind: 'plan-review', what: 'plan-review', dueAt: review.dueAt, whose });
  for (const [audience, promise] of Object.entries(head.promises) as [Audience, UpdatePromise][]) {
    const what = `update:${audience}`;
    if (promise.missed)
      late.push({ kind: 'update', what, dueAt: promiseDue(head, audience, pinned, after), whose, audience });
  }
  return late;
}
