import type { DueAfter } from '../escalation/due-after';
import type { Escalation } from '../escalation/escalation';
import { pushedOut, restsOf } from '../escalation/rest';
import type { Instant } from '../time';
import type { LegClock } from './leg';

/** When a provider is to answer: at the time itself, but for the time in which the subject is out of our sight. */
export const legDue = (head: Escalation, { since, dueAt }: LegClock, after: DueAfter): Instant =>
  pushedOut(restsOf(head, 'leg'), since, dueAt, 'elapsed', after);
