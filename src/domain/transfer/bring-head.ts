import type { Escalation } from '../escalation/escalation';
import { isOpen } from '../escalation/stage';
import { stopClimb } from '../ladder/ladder-run';
import type { Instant } from '../time';

interface Bringing {
  readonly exportedAt: Instant;
  readonly now: Instant;
  /** Another record of the work item is open here. */
  readonly isTaken: boolean;
}

/**
 * A record's head as it begins here. The time between export and import is nobody's: its clocks stand still from then until the engine
 * first sees the work item, as with a project that was switched off. Where another is open already, it comes as withdrawn.
 */
export function bringHead(head: Escalation, { exportedAt, now, isTaken }: Bringing): Escalation {
  if (isOpen(head.stage) && isTaken) return endedElsewhere(head, now);
  if (!isOpen(head.stage) && Object.keys(head.deadlines).length === 0) return { ...head, frozen: null };
  const since = Math.min(Math.max(head.lastAt, exportedAt), now);
  return { ...head, frozen: { since: head.frozen?.since ?? since, lookAgainAt: now } };
}

/** Nothing is undone on the work item: the record that is open there goes on. */
function endedElsewhere({ legs, ...head }: Escalation, now: Instant): Escalation {
  return {
    ...head,
    ...(legs ? { legs: [] } : {}),
    stage: 'withdrawn',
    stageSince: now,
    endedAt: now,
    withdrawn: 'handled-elsewhere',
    ladder: stopClimb(head.ladder),
    promises: {},
    deadlines: {},
    frozen: null,
    lastAt: now,
  };
}
