import type { OtherReview } from '../../contract/review-view';
import type { Escalation } from '../../domain/escalation/escalation';
import { runs } from '../../domain/escalation/may-do';
import type { ReviewPermit } from '../permit';
import type { Store } from '../ports/store';

/** The latest of the project's ended escalations that are looked through. */
const LOOKED_THROUGH = 50;

/** Closed, not reviewed yet, and the caller's to run: what one review may complete along with its own. */
export const isReviewable = (head: Escalation, { projectId, standing, by }: ReviewPermit): boolean =>
  head.projectId === projectId &&
  head.stage === 'closed' &&
  head.deadlines.review !== undefined &&
  runs(head, standing, by);

/** Other escalations of the project whose reviews may be completed with the same words; of hidden subjects nothing is said. */
export async function otherReviews(store: Store, permit: ReviewPermit): Promise<readonly OtherReview[]> {
  const ended = await store.query('escalation', {
    index: 'by-project-ended',
    partition: [permit.projectId, 'ended'],
    order: 'descending',
    limit: LOOKED_THROUGH,
  });
  const heads = ended.rows
    .map(({ row }) => row)
    .filter((head) => head.id !== permit.escalationId && isReviewable(head, permit));
  if (heads.length === 0) return [];
  const visible = await permit.desk.visible(heads.map(({ subjectId }) => subjectId));
  return heads.flatMap((head): readonly OtherReview[] => {
    const subject = visible.get(head.subjectId);
    if (!subject) return [];
    return [{ escalationId: head.id, name: `${subject.key} E${head.ordinal}`, summary: subject.summary }];
  });
}
