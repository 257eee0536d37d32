import type { ReviewView, ReviewWordsView } from '../../contract/review-view';
import { conformance } from '../../domain/audit/conformance';
import type { EscalationState } from '../../domain/escalation/decision';
import type { Duty } from '../../domain/escalation/duty';
import { runs } from '../../domain/escalation/may-do';
import { isOpen } from '../../domain/escalation/stage';
import { proposeTrend } from '../../domain/insight/trend';
import { done, fail, type Result } from '../../domain/problem';
import { loadEscalation } from '../load-escalation';
import { loadPortalState } from '../portal/portal-row';
import type { ReviewPermit } from '../permit';
import type { Ports } from '../ports/ports';
import { otherReviews } from './other-reviews';
import { readDuties } from './read-duties';
import { readJournal } from './read-journal';

/** How an escalation goes and went, for whoever may read the record. */
export async function viewReview(ports: Ports, permit: ReviewPermit): Promise<Result<ReviewView>> {
  const { store, clock } = ports;
  const now = clock.now();
  const [record, journal, duties] = await Promise.all([
    loadEscalation(store, permit.escalationId, now),
    readJournal(store, permit.escalationId),
    readDuties(store, permit.escalationId),
  ]);
  if (!record) return fail('not-found', 'there is no such escalation');
  const { head, parts } = record.state;
  const { pinned, request, review } = parts;
  const steps = conformance({
    head,
    pinned,
    review,
    voices: request.voices.map(({ by }) => by),
    entries: journal.entries,
    duties,
    now,
    after: record.after,
  });
  return done({
    now,
    trend: {
      set: review.trend,
      proposed: isOpen(head.stage) && !journal.cut ? proposeTrend(journal.entries, now) : null,
    },
    steps,
    cut: journal.cut,
    review: head.stage === 'closed' ? await wordsView(ports, permit, record.state, now) : null,
  });
}

async function wordsView(
  { store }: Ports,
  permit: ReviewPermit,
  { head, parts }: EscalationState,
  now: number,
): Promise<ReviewWordsView> {
  const { happened, wentWell, causes, outcome, textRev, problem, completedAt, completedBy } = parts.review;
  const until = completedAt ?? now;
  // Where the work item is gone, its review is saved alone.
  const offers = 'issueId' in permit && completedAt === null && runs(head, permit.standing, permit.by);
  const [portal, preventive, others, visible] = await Promise.all([
    loadPortalState(store, head.subjectId),
    preventiveDuties(store, parts.review.preventive),
    offers ? otherReviews(store, permit) : [],
    problem ? permit.desk.visible([problem.issueId]) : new Map<string, { key: string; summary: string }>(),
  ]);
  const seen = problem && visible.get(problem.issueId);
  return {
    happened,
    wentWell,
    causes,
    outcome,
    revision: textRev,
    dueAt: head.deadlines.review?.dueAt ?? null,
    completedAt,
    completedBy,
    preventive,
    problem: problem && {
      issueId: problem.issueId,
      key: seen?.key ?? null,
      summary: seen?.summary ?? null,
      hidden: !seen,
    },
    ageMs: until - (head.endedAt ?? until),
    problemAgeMs: seen && problem.openedAt !== null ? until - problem.openedAt : null,
    others,
    stars: portal.ratings[head.id]?.stars ?? null,
  };
}

async function preventiveDuties(
  store: Ports['store'],
  actions: readonly { readonly id: string; readonly title: string }[],
): Promise<ReviewWordsView['preventive']> {
  const found = await store.getMany(actions.map(({ id }) => ({ entity: 'duty' as const, key: id })));
  return actions.map(({ id, title }, at) => {
    const duty: Duty | undefined = found[at]?.row;
    if (!duty) throw new Error('A preventive action is stored without its duty');
    return { id, title, ownerId: duty.holder, dueAt: duty.dueAt, state: duty.state };
  });
}
