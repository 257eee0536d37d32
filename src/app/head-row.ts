import type { DueAfter } from '../domain/escalation/due-after';
import type { Escalation } from '../domain/escalation/escalation';
import { dueAt } from '../domain/escalation/timers';
import { isOpen } from '../domain/escalation/stage';
import { urgencyOf } from '../domain/insight/urgency';
import { pinMark } from '../domain/policy/pin-mark';
import type { PinnedPolicy } from '../domain/policy/policy-set';
import type { EscalationRow } from './rows';

/** A head as it is stored: with when the engine looks at it next and, for who lists heads without reading anything beside them, how urgent it is and which policy it carries. */
export function headRow(
  head: Escalation,
  pinned: PinnedPolicy,
  after: DueAfter,
  /** The mark of `pinned`, where it is known. */
  pin = pinMark(pinned),
): EscalationRow {
  const row = { ...head, dueAt: dueAt(head, pinned, after), pin };
  return isOpen(head.stage) ? { ...row, urgency: urgencyOf(head, pinned, after) } : row;
}
