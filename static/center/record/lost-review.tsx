import type { ReviewWordsView } from '../../../src/contract/review-view';
import { Person } from '../../shared/people/person';
import { useSite } from '../../shared/site';
import { Item } from './record-facts';

interface Props {
  readonly review: ReviewWordsView;
  readonly now: number;
}

/** When the review is due, or who completed it. */
export function LostReview({ review, now }: Props) {
  const { t, times } = useSite();
  const { dueAt, completedAt, completedBy, stars } = review;
  return (
    <dl>
      {completedAt !== null && (
        <Item name={t('record.reviewedBy')}>
          {completedBy && <Person accountId={completedBy} />} {times.absolute(completedAt, now)}
        </Item>
      )}
      {completedAt === null && dueAt !== null && (
        <Item name={t('record.reviewDue')}>
          <span className={dueAt <= now ? 'overdue' : undefined}>{times.relative(dueAt, now)}</span>{' '}
          <span className="subtle">{times.absolute(dueAt, now)}</span>
        </Item>
      )}
      {stars !== null && <Item name={t('review.rating')}>{t('review.stars', { stars })}</Item>}
    </dl>
  );
}
