import type { Audience } from '../escalation/audience';
import type { DueAfter } from '../escalation/due-after';
import type { Escalation } from '../escalation/escalation';
import { shownTimers, type Timer } from '../escalation/timers';
import { stillAsked } from '../ladder/ladder-run';
import type { PinnedPolicy } from '../policy/policy-set';
import { HOUR, type Instant } from '../time';

/** What comes due within an hour is shown while there is time for it. */
export const SOON = HOUR;

/** What a person can do about it at once; `open` leads to the record, where it takes more than a click. */
export type HeadAct = 'acknowledge' | 'take' | 'approve' | 'update' | 'open';

/** One thing about an escalation that waits for a person. `what` is a timer's name: `acknowledgement`, `update:customer`, `plan`, … */
export interface HeadNeed {
  readonly what: string;
  readonly act: HeadAct;
  readonly dueAt: Instant;
  readonly overdue: boolean;
  /** Account ids of those whose turn it is; empty where it is anybody's who runs escalations. */
  readonly whose: readonly string[];
  readonly audience?: Audience;
}

/**
 * What of an escalation needs someone now: what is late, what comes due within the hour, and what nobody has taken on however much time
 * there is (a level that was told and has not answered, no manager, an approval). What the engine does by itself needs nobody.
 */
export function headNeeds(
  head: Escalation,
  pinned: PinnedPolicy,
  after: DueAfter,
  now: Instant,
): readonly HeadNeed[] {
  return shownTimers(head, pinned, after).flatMap((timer): HeadNeed[] => {
    const act = actOf(timer);
    if (act === undefined) return [];
    const isTaken = act === 'update' || act === 'open';
    if (isTaken && timer.dueAt > now + SOON) return [];
    const { dueAt, whose, audience } = timer;
    const what = act === 'acknowledge' ? 'acknowledgement' : timer.what;
    return [
      { what, act, dueAt, overdue: dueAt <= now, whose, ...(audience === undefined ? {} : { audience }) },
    ];
  });
}

/** May the head alone, without the policy it is pinned to, need someone? `dueAt`: when the engine looks at it next. */
export function mayNeed(head: Escalation, dueAt: Instant, now: Instant): boolean {
  return (
    dueAt <= now + SOON ||
    head.managerId === null ||
    stillAsked(head.ladder).length > 0 ||
    looksLate(head, dueAt, now)
  );
}

/** Is anything of it late, as far as the head alone tells? */
export function looksLate(head: Escalation, dueAt: Instant, now: Instant): boolean {
  return (
    dueAt <= now ||
    Object.values(head.deadlines).some(({ overdue }) => overdue) ||
    Object.values(head.promises).some(({ missed }) => missed) ||
    (head.legs ?? []).some(({ missed }) => missed) ||
    (head.planReview?.overdueFor ?? null) !== null
  );
}

function actOf({ kind, whose }: Timer): HeadAct | undefined {
  switch (kind) {
    case 'manager':
      return 'take';
    case 'approval':
      return 'approve';
    case 'update':
    case 'update-reminder':
      return 'update';
    case 'ladder-tell':
    case 'ladder-repeat':
    case 'ladder-resume':
    case 'ladder-again':
    case 'ladder-end':
    case 'ladder-stop':
      return whose.length > 0 ? 'acknowledge' : undefined;
    default:
      return 'open';
  }
}
