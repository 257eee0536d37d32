import type { PlanView } from '../../contract/plan-view';
import type { NextDue, RecordView } from '../../contract/record-view';
import { workingTimeOf } from '../../domain/calendar/working-time-of';
import { audiencesOf } from '../../domain/communication/audiences-of';
import { channelOf } from '../../domain/escalation/channel-of';
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
import type { Provider } from '../../domain/provider/provider';
import type { Instant } from '../../domain/time';
import { providersView } from '../provider/providers-view';
import { recordTeam } from '../people/record-team';
import { levelsView, nextLevel } from './levels-view';
import type { LoadedRecord } from './load-record';
import { planReviewView } from './plan-view';
import { promisesView } from './standing-promises';

/** A stored record as agents and its team read it. */
export function recordView(
  loaded: LoadedRecord,
  issueKey: string,
  links: Pick<RecordView, 'links' | 'moreLinks'>,
  plan: Omit<PlanView, 'review'>,
  now: Instant,
  /** Today's policies of its playbook, where there are any. */
  live: PinnedPolicy | undefined,
  providers: readonly Provider[],
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
    team: recordTeam(loaded),
    openedAt: head.openedAt,
    endedAt: head.endedAt,
    withdrawn: head.withdrawn,
    relapses: head.relapses,
    reporterId: head.reporterId,
    next: due[0] ?? null,
    due,
    audiences: audiencesOf(head, parts.pinned.playbook).map((audience) => ({
      audience,
      channel: channelOf(parts.pinned.playbook, audience),
      updatedAt: head.updatedAt?.[audience] ?? null,
    })),
    promises: promisesView(head, parts.pinned, after, now),
    resting: restingView(head, now),
    assessment: parts.assessment,
    security: head.security ?? null,
    plan: { ...plan, review: planReviewView(head, parts.pinned, after, now) },
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
    ...links,
    providers: providersView(head, parts.legs.legs, providers, after),
    reviewDueAt: head.deadlines.review?.dueAt ?? null,
    revisions: loaded.revisions,
  };
}

/** For whom clocks rest now, while the escalation is worked on; that everything stands still is said of the whole work item. */
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
