import type { DueAfter } from '../escalation/due-after';
import type { Escalation } from '../escalation/escalation';
import { SEVERITIES } from '../escalation/severity';
import { shownTimers } from '../escalation/timers';
import type { PinnedPolicy } from '../policy/policy-set';
import { FAR, MINUTE } from '../time';
import { actOf, hasLateMark, isTakenOn, SOON } from './head-needs';

/** Above every minute that can be: what keeps one severity's marks apart from the next one's. */
const A_SEVERITY = 1e8;
/** Behind everything that is late, before everything that only comes due. */
const NOT_LATE = 1e9;

/**
 * Orders open escalations by how much they need a person, so that an index knows which do without any other being read: first what is
 * marked late, the most severe first and the longest late of them, then what nobody has taken on. Of all others it is the instant from
 * which they need someone, in epoch ms (an hour before something of theirs is due), or FAR: whoever needs someone now is at most `now`.
 */
export function urgencyOf(head: Escalation, pinned: PinnedPolicy, after: DueAfter): number {
  const waiting = shownTimers(head, pinned, after).flatMap((timer) => {
    const act = actOf(timer);
    return act === undefined ? [] : [{ dueAt: timer.dueAt, isTaken: isTakenOn(act) }];
  });
  const [first] = waiting;
  if (!first) return FAR;
  if (hasLateMark(head)) return ranked(head, first.dueAt);
  const untaken = waiting.find(({ isTaken }) => !isTaken);
  return untaken ? NOT_LATE + ranked(head, untaken.dueAt) : first.dueAt - SOON;
}

const ranked = ({ severity }: Escalation, dueAt: number): number =>
  SEVERITIES.indexOf(severity) * A_SEVERITY + Math.floor(dueAt / MINUTE);
