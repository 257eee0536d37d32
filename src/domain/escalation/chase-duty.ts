import type { Instant } from '../time';
import type { Duty } from './duty';
import type { Effect } from './effect';
import type { Escalation } from './escalation';
import type { JournalLine } from './journal';
import { isOpen } from './stage';

const SECOND_CHASE_AFTER = 60 * 60_000;

const SAY = {
  action: { first: 'action-due', second: 'action-overdue' },
  preventive: { first: 'preventive-due', second: 'preventive-overdue' },
} as const;

/** What is asked of the escalation that a duty belongs to. */
export type ChasedHead = Pick<Escalation, 'stage' | 'managerId' | 'subjectId'>;

export interface DutyChase {
  readonly next: Duty;
  readonly effects: readonly Effect[];
  readonly lines: readonly JournalLine[];
}

/**
 * An action that is late: its owner is told when it is due, an hour later the manager. An ended escalation drops
 * what was owed, but for preventive actions: those are what remains of it.
 */
export function chaseDuty(duty: Duty, head: ChasedHead, now: Instant): DutyChase | undefined {
  if (duty.state !== 'open') return undefined;
  if (duty.kind !== 'preventive' && !isOpen(head.stage))
    return { next: { ...duty, state: 'dropped' }, effects: [], lines: [] };
  if (nextChase(duty) > now) return undefined;
  const chased = duty.chased + 1;
  const person = chased === 1 ? duty.holder : head.managerId;
  const say = SAY[duty.kind === 'preventive' ? 'preventive' : 'action'][chased === 1 ? 'first' : 'second'];
  const effects: Effect[] =
    person === null
      ? []
      : [
          {
            kind: 'tell',
            id: `${duty.id}:chase:${chased}`,
            issueId: head.subjectId,
            people: [person],
            say,
            params: { dueAt: duty.dueAt },
          },
        ];
  return {
    next: { ...duty, chased },
    effects,
    lines: [
      {
        code: duty.kind === 'preventive' ? 'preventive-overdue' : 'action-overdue',
        params: { actionId: duty.id, ownerId: duty.holder, lateMs: now - duty.dueAt, chased },
      },
    ],
  };
}

/** When an open duty wants to be chased next; Infinity when everybody has been told. */
export function nextChase(duty: Duty): Instant {
  // A role is held, not done: it never comes due.
  if (duty.kind === 'role') return Number.POSITIVE_INFINITY;
  if (duty.chased === 0) return duty.dueAt;
  return duty.chased === 1 ? duty.dueAt + SECOND_CHASE_AFTER : Number.POSITIVE_INFINITY;
}
