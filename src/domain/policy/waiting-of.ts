import type { Waiting } from '../escalation/pause';
import { matchesAny } from '../criteria/value-match';
import type { Named } from '../criteria/history';
import type { WaitingStatuses } from './project-settings';

/** Whom a work item in this status waits for; the customer where a status is named for both. */
export function waitingOf(status: Named, waiting: WaitingStatuses): Waiting | null {
  if (matchesAny(waiting.customer, status)) return { reason: 'customer', capMinutes: null };
  if (matchesAny(waiting.provider, status))
    return { reason: 'provider', capMinutes: waiting.providerCapMinutes };
  return null;
}
