import { Inline, Stack, Text, User } from '@forge/react';
import type { ReactNode } from 'react';
import { useReader } from '../reader';
import type { IssueView, RecordView } from '../vocabulary';

interface AgreementLinesProps {
  readonly view: IssueView;
  readonly record: RecordView;
}

/** Who agreed the plan among ourselves, who of the customer's, and when it was looked at last. */
export function AgreementLines({ view, record }: AgreementLinesProps): ReactNode {
  const { t, times } = useReader();
  const { agreedAt, agreedBy, customerAgreed, review } = record.plan;
  return (
    <Stack space="space.050">
      <Inline space="space.100" alignBlock="center" shouldWrap>
        <Text color="color.text.subtle">
          {agreedAt === null
            ? t('plan.notAgreed')
            : t('plan.agreed', { time: times.absolute(agreedAt, view.now) })}
        </Text>
        {agreedBy === null ? null : <User accountId={agreedBy} />}
      </Inline>
      {customerAgreed === null ? (
        <Text color="color.text.subtle">{t('plan.notCustomerAgreed')}</Text>
      ) : (
        <Inline space="space.100" alignBlock="center" shouldWrap>
          <Text color="color.text.subtle">
            {t('plan.customerAgreed', {
              how: t(`how.${customerAgreed.how}`),
              time: times.absolute(customerAgreed.at, view.now),
            })}
          </Text>
          <User accountId={customerAgreed.by} />
          {customerAgreed.recordedBy === null ? null : (
            <>
              <Text color="color.text.subtle">{t('plan.recordedBy')}</Text>
              <User accountId={customerAgreed.recordedBy} />
            </>
          )}
        </Inline>
      )}
      {review === null ? null : <ReviewLine review={review} now={view.now} />}
    </Stack>
  );
}

type Review = NonNullable<RecordView['plan']['review']>;

function ReviewLine({ review, now }: { readonly review: Review; readonly now: number }): ReactNode {
  const { t, times } = useReader();
  const { lastAt, lastBy, changed, dueAt, overdue } = review;
  return (
    <Inline space="space.100" alignBlock="center" shouldWrap>
      <Text color="color.text.subtle">
        {lastAt === null
          ? t('plan.notReviewed')
          : t('plan.reviewed', {
              time: times.absolute(lastAt, now),
              outcome: t(`planOutcome.${changed ? 'changed' : 'unchanged'}`),
            })}
      </Text>
      {lastBy === null ? null : <User accountId={lastBy} />}
      {dueAt === null ? null : (
        <Text color={overdue ? 'color.text.danger' : 'color.text.subtle'}>
          {overdue
            ? t('plan.reviewOverdue', { duration: times.duration(now - dueAt) })
            : t('plan.reviewDue', { time: times.relative(dueAt, now) })}
        </Text>
      )}
    </Inline>
  );
}
