import { workingTimeOf } from '../../src/domain/calendar/working-time-of';
import type { AuditFacts } from '../../src/domain/audit/audit-facts';
import { dueAfter } from '../../src/domain/escalation/due-after';
import type { Duty } from '../../src/domain/escalation/duty';
import type { Escalation } from '../../src/domain/escalation/escalation';
import type { JournalCode, JournalLine } from '../../src/domain/escalation/journal';
import { EMPTY_REVIEW } from '../../src/domain/review/review-part';
import { HOUR, MINUTE } from '../../src/domain/time';
import { anEscalation } from './an-escalation';
import { aPinnedPolicy, START } from './escalation-run';

/** One entry of the journal, so many minutes after the start. */
export const wrote = (
  minutes: number,
  by: string,
  code: JournalCode,
  params: JournalLine['params'] = {},
): AuditFacts['entries'][number] => ({ at: START + minutes * MINUTE, by, lines: [{ code, params }] });

/** An action of Ada's, due an hour after the start. */
export const anActionDuty = (given: Partial<Duty> = {}): Duty => ({
  id: '1-1:action:1',
  escId: '1-1',
  projectId: '10000',
  kind: 'action',
  holder: 'ada',
  state: 'open',
  dueAt: START + HOUR,
  doneAt: null,
  chased: 0,
  ...given,
});

/** An escalation that Mona manages, ten hours after its start, with what its journal says. */
export function anAudit(
  entries: AuditFacts['entries'],
  head: Partial<Escalation> = {},
  given: Partial<AuditFacts> = {},
): AuditFacts {
  const pinned = aPinnedPolicy();
  return {
    head: anEscalation({
      stage: 'acting',
      severity: 'critical',
      managerId: 'mona',
      reporterId: 'carla',
      openedAt: START,
      startedAt: START,
      stageSince: START,
      ...head,
    }),
    pinned,
    review: EMPTY_REVIEW,
    voices: ['ada'],
    entries,
    duties: [],
    now: START + 10 * HOUR,
    after: dueAfter(workingTimeOf(pinned.calendar, START)),
    ...given,
  };
}
