import type { PinnedPolicy } from '../policy/policy-set';
import type { Instant } from '../time';
import { FAR } from '../time';
import type { DueAfter } from './due-after';
import { monitoringDue } from './due-times';
import type { Escalation } from './escalation';
import { restingAfter } from './rest';

/**
 * When the record closes if the customer says nothing from now on, pauses included; null where it is not watched, was agreed to, rests,
 * or where the policy leaves the silent customer to the manager.
 */
export function closesBySilenceAt(head: Escalation, pinned: PinnedPolicy, after: DueAfter): Instant | null {
  const { monitoring, agreed, stage } = head;
  const { end, reminders, wait } = pinned.playbook.silence;
  if (stage !== 'monitoring' || !monitoring || agreed || end !== 'close') return null;
  let at = monitoringDue(head, monitoring, pinned, after);
  // The first time it is asked, then once a reminder, and each is waited for.
  const left = monitoring.askedAt === null ? reminders + 1 : reminders + 1 - monitoring.asked;
  const rested = restingAfter(head, 'agreement', after);
  for (let turn = 0; turn < left && at < FAR; turn += 1) at = rested(at, wait);
  return at < FAR ? at : null;
}
