import type { Audience } from '../escalation/audience';
import type { DueAfter } from '../escalation/due-after';
import type { Escalation } from '../escalation/escalation';
import { shownTimers, type Timer } from '../escalation/timers';
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
    if (isTakenOn(act) && timer.dueAt > now + SOON) return [];
    const { dueAt, whose, audience } = timer;
    const what = act === 'acknowledge' ? 'acknowledgement' : timer.what;
    return [
      { what, act, dueAt, overdue: dueAt <= now, whose, ...(audience === undefined ? {} : { audience }) },
    ];
  });
}

/** Is anything of it late, as the engine has marked it? */
export const hasLateMark = ({ deadlines, promises, legs = [], planReview }: Escalation): boolean =>
  Object.values(deadlines).some(({ overdue }) => overdue) ||
  Object.values(promises).some(({ missed }) => missed) ||
  legs.some(({ missed }) => missed) ||
  (planReview?.overdueFor ?? null) !== null;

/** Somebody has it and needs no reminder while there is time; all else waits for whoever takes it on. */
export const isTakenOn = (act: HeadAct): boolean => act === 'update' || act === 'open';

/** What a person can do about what a clock waits for; undefined where the engine does it by itself. */
export function actOf({ kind, whose }: Timer): HeadAct | undefined {
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
