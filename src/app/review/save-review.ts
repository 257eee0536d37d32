import type { ReviewWords } from '../../domain/review/review-part';
import { wordOf } from '../../domain/policy/vocabulary';
import { done, fail, type Result } from '../../domain/problem';
import { actOnEscalation } from '../act-on-escalation';
import { commandEscalation } from '../command-escalation';
import { loadEscalation } from '../load-escalation';
import { loadPolicies } from '../load-policies';
import type { ReviewPermit } from '../permit';
import type { Ports } from '../ports/ports';
import type { Store } from '../ports/store';
import { isReviewable } from './other-reviews';

interface Saved extends ReviewWords {
  readonly revision: number;
  readonly complete: boolean;
  readonly also: readonly string[];
}

/**
 * Saves a review, and completes those of `also` with the same words and problem. All of them are checked before anything is written;
 * one that somebody else completed meanwhile stays as it is.
 */
export async function saveReview(
  ports: Ports,
  permit: ReviewPermit,
  { also, ...saved }: Saved,
): Promise<Result<void>> {
  const others = [...new Set(also)].filter((id) => id !== permit.escalationId);
  if (others.length > 0 && !saved.complete)
    return fail('invalid', 'only a complete review is shared', [
      { path: 'also', message: 'complete the review to share it' },
    ]);
  if (saved.outcome !== null && !(await isOutcome(ports.store, permit.projectId, saved.outcome))) {
    const message = 'There is no such outcome here: choose one of the list.';
    return fail('invalid', message, [{ path: 'outcome', message }]);
  }
  const allowed = await mayAll(ports, permit, others);
  if (!allowed.ok) return allowed;
  const own = await actOnEscalation(ports, permit, { do: 'save-review', ...saved });
  if (!own.ok || others.length === 0) return own;
  const loaded = await loadEscalation(ports.store, permit.escalationId, ports.clock.now());
  const { happened, wentWell, causes, outcome } = saved;
  for (const id of others) {
    const adopted = await commandEscalation(ports, id, permit.by, {
      do: 'adopt-review',
      from: permit.escalationId,
      problem: loaded?.state.parts.review.problem ?? null,
      happened,
      wentWell,
      causes,
      outcome,
    });
    if (!adopted.ok && adopted.problem.code !== 'already-done') return adopted;
  }
  return done(undefined);
}

async function isOutcome(store: Store, projectId: string, code: string): Promise<boolean> {
  const { vocabulary } = await loadPolicies(store, projectId);
  return wordOf(vocabulary.body.outcomes, code) !== undefined;
}

/** The same that is asked of its own: each is of this project, the caller's to run, and its subject in the caller's sight. */
async function mayAll({ store }: Ports, permit: ReviewPermit, ids: readonly string[]): Promise<Result<void>> {
  if (ids.length === 0) return done(undefined);
  const heads = await store.getMany(ids.map((key) => ({ entity: 'escalation' as const, key })));
  const visible = await permit.desk.visible(heads.flatMap((head) => (head ? [head.row.subjectId] : [])));
  const isFine = heads.every(
    (head) => head && isReviewable(head.row, permit) && visible.has(head.row.subjectId),
  );
  return isFine
    ? done(undefined)
    : fail('invalid', 'each is a closed escalation of this project that you run', [
        { path: 'also', message: 'names one that is not open to review by you' },
      ]);
}
