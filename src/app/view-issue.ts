import type { IssueView, Proposed, Upcoming } from '../contract/issue-view';
import { isLive } from '../domain/criteria/criterion';
import type { Escalation } from '../domain/escalation/escalation';
import { customerWaits } from '../domain/communication/customer-waits';
import { mayDo, mayRead, type Act } from '../domain/escalation/may-do';
import { pin } from '../domain/policy/pin';
import { isOpen } from '../domain/escalation/stage';
import type { PinnedPolicy } from '../domain/policy/policy-set';
import type { QuickWords } from '../domain/policy/project-settings';
import { done, type Result } from '../domain/problem';
import type { Instant } from '../domain/time';
import { teamOf } from '../domain/team/team-part';
import { viewHandoffs } from './handoff/view-handoffs';
import { linksView } from './issue-view/links-view';
import { loadIssue, shownEscalation, type LoadedIssue } from './issue-view/load-issue';
import { loadRecord, type LoadedRecord } from './issue-view/load-record';
import { readGravest } from './issue-view/read-under';
import { recordView } from './issue-view/record-view';
import { planView } from './issue-view/plan-view';
import { nextUpdateAt } from './issue-view/standing-promises';
import { viewMark } from './issue-view/view-mark';
import { clocksOf } from './load-escalation';
import type { IssuePermit } from './permit';
import type { Ports } from './ports/ports';
import type { Store } from './ports/store';
import { unanswered } from './proposal/unanswered';

/**
 * Everything the surfaces on a work item show, in at most three reads of the storage; one more for a plan in which others come before
 * the reader's own, and one for what a work item without an open record may be part of.
 * A reader who is neither agent nor concerned gets the badge alone.
 */
export async function viewIssue(ports: Ports, permit: IssuePermit): Promise<Result<IssueView>> {
  const { store, clock } = ports;
  const { standing, by, desk, switchedOn } = permit;
  const now = clock.now();
  const issue = await loadIssue(store, permit.issueId, permit.projectId);
  const base = {
    issue: { id: permit.issueId, key: permit.issueKey, projectId: permit.projectId },
    now,
    switchedOn,
    upcoming: standing.agent && switchedOn ? upcomingView(issue) : [],
    proposed: standing.agent && switchedOn ? await proposedView(store, permit.issueId, issue) : [],
    quickWords: (standing.agent && issue.policies.settings.body.quickWords) || NO_WORDS,
    vocabulary: issue.policies.vocabulary.body,
    pass: permit.pass,
  };
  const handoffs = await viewHandoffs(store, permit, issue.subject, issue.policies.settings.body.teams ?? []);
  const escalationId = shownEscalation(issue.subject);
  if (escalationId === null) {
    const mark = viewMark(issue.subject, 0, issue.watchRev);
    const over = await readGravest(store, desk, permit.issueId);
    return done({
      ...base,
      mark,
      handoffs,
      record: null,
      badge: null,
      ...(over ? { over } : {}),
      may: switchedOn ? mayDo(null, standing, by) : [],
    });
  }
  const loaded = await loadRecord(store, escalationId, by);
  const { head, duties } = loaded;
  const onTeam =
    teamOf(loaded.parts.team).includes(by) || [...duties.values()].some(({ holder }) => holder === by);
  const record =
    mayRead(head, standing, by) || onTeam
      ? recordView(
          loaded,
          permit.issueKey,
          await linksView(store, desk, escalationId, head.mergedInto),
          await planView(loaded.parts.plan, duties, by, desk),
          now,
          liveOf(issue, head),
          issue.policies.settings.body.providers ?? [],
        )
      : null;
  const over = isOpen(head.stage) ? null : await readGravest(store, desk, permit.issueId);
  return done({
    ...base,
    handoffs,
    record,
    ...(over ? { over } : {}),
    mark: viewMark(issue.subject, loaded.revisions.head, issue.watchRev),
    badge: badgeView(head, loaded.parts.pinned, now),
    ...(head.frozen ? { stillSince: head.frozen.since } : {}),
    may: switchedOn ? mayDo(head, standing, by, onTeam).filter((act) => !isTooEarly(loaded, act)) : [],
  });
}

/** The playbook wants the plan agreed before the customer is told. */
const isTooEarly = ({ head, parts }: LoadedRecord, act: Act): boolean =>
  act === 'update-customer' && customerWaits(head, parts.pinned.playbook);

const NO_WORDS: QuickWords = { updates: [], reasons: [] };

/** Today's policies of the record's playbook; undefined when it is gone, or names what is. */
function liveOf({ policies }: LoadedIssue, head: Escalation): PinnedPolicy | undefined {
  const live = pin(policies, head.playbookId);
  return live.ok ? live.value : undefined;
}

/** What everybody who may browse the work item may know. */
function badgeView(head: Escalation, pinned: PinnedPolicy, now: Instant): NonNullable<IssueView['badge']> {
  return {
    stage: head.stage,
    severity: head.severity,
    level: head.ladder.level,
    managerId: head.managerId,
    nextUpdateAt: nextUpdateAt(head, pinned, clocksOf(pinned, now)),
  };
}

/** What will fire by time alone, soonest first; what an open escalation already answers is no news. */
function upcomingView({ subject, watch, policies }: LoadedIssue): readonly Upcoming[] {
  if (!watch || subject?.openId) return [];
  return watch.upcoming
    .flatMap(({ criterionId, at, fact, stops }) => {
      const criterion = policies.criteria[criterionId]?.body;
      if (!criterion || !isLive(criterion)) return [];
      return [{ criterionId, name: criterion.name, at, fact, stops, mode: criterion.mode }];
    })
    .sort((a, b) => a.at - b.at);
}

/** What rules propose, and nobody has started yet or called no case. */
async function proposedView(
  store: Store,
  issueId: string,
  { subject, watch, policies }: LoadedIssue,
): Promise<readonly Proposed[]> {
  if (!watch || subject?.openId) return [];
  const proposed = await unanswered(store, issueId, watch.proposed);
  return proposed.flatMap(({ criterionId, since }) => {
    const criterion = policies.criteria[criterionId]?.body;
    return criterion?.mode === 'propose' ? [{ criterionId, name: criterion.name, since }] : [];
  });
}
