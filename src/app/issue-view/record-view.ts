import type { ActionView, LinkView, NextDue, RecordView } from '../../contract/record-view';
import { workingTimeOf } from '../../domain/calendar/working-time-of';
import { dueAfter } from '../../domain/escalation/due-after';
import type { DueAfter } from '../../domain/escalation/due-after';
import type { Escalation } from '../../domain/escalation/escalation';
import { heldUntil } from '../../domain/escalation/hold-ladder';
import { endOf } from '../../domain/escalation/pause';
import { restingNow } from '../../domain/escalation/rest';
import { isOpen } from '../../domain/escalation/stage';
import { shownTimers } from '../../domain/escalation/timers';
import { policyDifference } from '../../domain/policy/policy-difference';
import type { PinnedPolicy } from '../../domain/policy/policy-set';
import type { Instant } from '../../domain/time';
import { levelsView, nextLevel } from './levels-view';
import type { LoadedRecord } from './load-record';
import { promisesView } from './standing-promises';

/** A stored record as agents and its team read it. */
export function recordView(
  loaded: LoadedRecord,
  issueKey: string,
  links: readonly LinkView[],
  now: Instant,
  /** Today's policies of its playbook, where there are any. */
  live: PinnedPolicy | undefined,
): RecordView {
  const { head, parts } = loaded;
  const after = dueAfter(workingTimeOf(parts.pinned.calendar, now));
  const next = nextLevel(head, parts.pinned, after);
  const due = dueView(loaded, after, now);
  return {
    id: head.id,
    name: `${issueKey} E${head.ordinal}`,
    stage: head.stage,
    severity: head.severity,
    level: head.ladder.level,
    playbook: parts.pinned.playbook.name,
    origin: head.origin,
    reasonCode: head.reasonCode,
    voices: parts.request.voices,
    tried: parts.request.tried,
    managerId: head.managerId,
    openedAt: head.openedAt,
    endedAt: head.endedAt,
    withdrawn: head.withdrawn,
    relapses: head.relapses,
    reporterId: head.reporterId,
    next: due[0] ?? null,
    due,
    promises: promisesView(head, parts.pinned, after, now),
    resting: restingView(head, now),
    assessment: parts.assessment,
    plan: {
      actions: actionsView(loaded),
      agreedAt: parts.plan.agreedAt,
      agreedBy: parts.plan.agreedBy,
    },
    levels: levelsView(head, parts.pinned.ladder),
    nextLevelAt: next?.at ?? null,
    ladder: head.ladder.state,
    climb: {
      nextLevel: next?.level ?? null,
      heldUntil: heldUntil(head) ?? null,
      exhausted: head.ladder.exhausted,
      again: head.ladder.again,
    },
    difference: live && isOpen(head.stage) ? policyDifference(parts.pinned, live) : [],
    silent: head.silent,
    monitoring: head.monitoring,
    satisfied: head.satisfied,
    agreed: head.agreed,
    links,
    reviewDueAt: head.deadlines.review?.dueAt ?? null,
    revisions: loaded.revisions,
  };
}

/** For whom clocks rest now, while the escalation is worked on; when it was out of sight nobody sees this. */
function restingView(head: Escalation, now: Instant): RecordView['resting'] {
  const working = head.stage === 'assessing' || head.stage === 'acting';
  const pause = working ? restingNow(head, now) : null;
  return pause && { waits: pause.reason, since: pause.since, until: endOf(pause) ?? null };
}

function dueView({ head, parts }: LoadedRecord, after: DueAfter, now: Instant): readonly NextDue[] {
  return shownTimers(head, parts.pinned, after).map(({ what, dueAt, whose }) => ({
    what,
    dueAt,
    overdue: dueAt <= now,
    whose,
  }));
}

/** The plan's words with the duties of the same ids. */
function actionsView({ parts, duties }: LoadedRecord): readonly ActionView[] {
  return parts.plan.actions.map(({ id, title }) => {
    const duty = duties.get(id);
    if (!duty) throw new Error('An action of a plan is stored without its duty');
    return { id, title, ownerId: duty.holder, dueAt: duty.dueAt, state: duty.state };
  });
}
