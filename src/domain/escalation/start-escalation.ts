import { startClimb } from '../ladder/ladder-run';
import type { PinnedPolicy } from '../policy/policy-set';
import type { SeverityTargets } from '../policy/severity-targets';
import type { Instant } from '../time';
import { customerWaits } from '../communication/customer-waits';
import { AUDIENCES, type Audience } from './audience';
import { EMPTY_TEAM } from '../team/team-part';
import { askApprovers, namesApprovers } from './approval';
import type { Approvers } from './approval-run';
import type { Decision } from './decision';
import { Draft } from './draft';
import type { DueAfter } from './due-after';
import {
  actorOf,
  type Deadline,
  type Escalation,
  type Origin,
  type ReasonCode,
  type UpdatePromise,
} from './escalation';
import type { Waiting } from './pause';
import { followWaiting } from './pausing';
import { EMPTY_LEGS } from '../provider/leg';
import type { Named } from '../criteria/history';
import type { SlaState } from '../sla/sla-state';
import { EMPTY_REVIEW } from '../review/review-part';
import { EMPTY_ASSESSMENT, type Parts } from './parts';
import { EMPTY_PLAN } from './plan';
import type { Severity } from './severity';
import { startActions } from './starting';

/** What is known when somebody, or a criterion, asks for an escalation. */
export interface StartRequest {
  readonly subjectId: string;
  readonly projectId: string;
  /** How many escalations the subject had before. */
  readonly earlier: number;
  readonly reporterId: string | null;
  readonly secured: boolean;
  readonly severity: Severity;
  readonly origin: Origin;
  readonly reasonCode: ReasonCode;
  /** What the site calls the reason; absent where it has the app's own text. */
  readonly reasonName?: string;
  readonly words: string;
  readonly tried: string;
  readonly shouldKnow: readonly string[];
  /** Whom the subject waits for when this is asked; absent where that was not read, and the next look sees it. */
  readonly waiting?: Waiting | null;
  /** Where the subject's SLAs stand; absent where that was not read. */
  readonly slas?: readonly SlaState[];
  /** The customer's organisations; absent where they were not read. */
  readonly organisations?: readonly Named[];
  /** The requester may approve: no approval is asked for. */
  readonly mayApprove: boolean;
  /** Of a playbook that names its approvers: the first of them that Jira knows; null when there is nobody. */
  readonly approvers?: Approvers | null;
}

export const escalationId = (subjectId: string, ordinal: number): string => `${subjectId}-${ordinal}`;

/** A new escalation: requested where the playbook asks for approval, else in assessment at once with its clocks running. */
export function startEscalation(
  request: StartRequest,
  pinned: PinnedPolicy,
  now: Instant,
  after: DueAfter,
): Decision & { readonly whole: Parts } {
  const approved = pinned.playbook.approval === 'none' || request.mayApprove;
  const targets = pinned.targets[request.severity];
  const ordinal = request.earlier + 1;
  const blank: Escalation = {
    id: escalationId(request.subjectId, ordinal),
    ordinal,
    subjectId: request.subjectId,
    projectId: request.projectId,
    playbookId: pinned.playbook.id,
    stage: 'requested',
    severity: request.severity,
    origin: request.origin,
    reasonCode: request.reasonCode,
    managerId: pinned.playbook.managerId,
    reporterId: request.reporterId,
    ...organisationsOf(request),
    secured: request.secured,
    openedAt: now,
    startedAt: null,
    stageSince: now,
    endedAt: null,
    ladder: { ...startClimb(now, 1), state: 'stopped' },
    promises: {},
    deadlines: { approval: { dueAt: after(now, targets.approval), overdue: false } },
    planAgreedAt: null,
    monitoring: null,
    satisfied: null,
    agreed: null,
    relapses: 0,
    withdrawn: null,
    silent: false,
    frozen: null,
    pauses: [],
    waiting: null,
    lastAt: now,
  };
  const voice = {
    by: actorOf(request.origin),
    at: now,
    reasonCode: request.reasonCode,
    words: request.words,
  };
  const whole: Parts = {
    pinned,
    request: {
      tried: request.tried,
      voices: [voice],
      shouldKnow: request.shouldKnow,
      ...(request.slas ? { slas: request.slas } : {}),
    },
    assessment: EMPTY_ASSESSMENT,
    plan: EMPTY_PLAN,
    team: EMPTY_TEAM,
    review: EMPTY_REVIEW,
    legs: EMPTY_LEGS,
  };
  const draft = new Draft({ head: blank, parts: whole }, now);
  draft.line('opened', {
    origin: request.origin.kind,
    severity: request.severity,
    reason: request.reasonCode,
  });
  if (approved) begin(draft, pinned, after);
  else if (namesApprovers(pinned.playbook)) askApprovers(draft, request.approvers ?? null, pinned.playbook);
  else draft.tell('approval', [blank.managerId], 'approval-wanted');
  followWaiting(draft, request.waiting ?? null);
  draft.tell('started', [draft.next.managerId, ...request.shouldKnow], 'started', {
    severity: request.severity,
    reason: request.reasonName ?? request.reasonCode,
  });
  // A start is always readable news, whatever the draft began with.
  if (!approved)
    draft.effect({ kind: 'reflect', id: `${blank.id}:reflect:${now}`, issueId: blank.subjectId });
  // A team that nobody is in, and cases that nobody opened, are not stored: they read as empty.
  const { team: _nobody, legs: _none, ...written } = whole;
  return { ...draft.decided(), parts: written, whole };
}

/** A head holds few of them: a request is shared with one or two. */
const MOST_ORGANISATIONS = 5;

const organisationsOf = ({ organisations = [] }: StartRequest): Pick<Escalation, 'organisations'> =>
  organisations.length === 0
    ? {}
    : { organisations: organisations.slice(0, MOST_ORGANISATIONS).map(({ id, name }) => ({ id, name })) };

/** From requested to assessing: every clock of the process starts now. */
export function begin(draft: Draft, pinned: PinnedPolicy, after: DueAfter): void {
  const { next, now } = draft;
  const targets = pinned.targets[next.severity];
  const due = (delay: SeverityTargets['plan']): Deadline => ({ dueAt: after(now, delay), overdue: false });
  draft.set({
    ...(next.approval ? { approval: null } : {}),
    stage: 'assessing',
    stageSince: now,
    startedAt: now,
    ladder: startClimb(now, next.ladder.round),
    deadlines: {
      ...(next.managerId === null ? { manager: due(targets.manager) } : {}),
      assessment: due(targets.assessment),
      plan: due(targets.plan),
    },
    promises: startPromises(next, pinned, targets, now, after),
  });
  startActions(draft, pinned);
}

/** A first update is owed to each audience of the playbook for which the severity states a pace. */
export function startPromises(
  head: Pick<Escalation, 'planAgreedAt'>,
  pinned: PinnedPolicy,
  targets: SeverityTargets,
  now: Instant,
  after: DueAfter,
  kept?: Escalation['promises'],
): Escalation['promises'] {
  const promises: Partial<Record<Audience, UpdatePromise>> = {};
  for (const audience of AUDIENCES) {
    const pace = targets.updates[audience];
    if (!pace || !pinned.playbook.audiences.includes(audience)) continue;
    if (audience === 'customer' && customerWaits(head, pinned.playbook)) continue;
    const before = kept?.[audience];
    promises[audience] = {
      dueAt: after(now, pace),
      since: now,
      promised: false,
      reminded: false,
      missed: false,
      kept: before?.kept ?? 0,
      missedCount: before?.missedCount ?? 0,
    };
  }
  return promises;
}
