import { Spinner, Stack } from '@forge/react';
import type { ReactNode } from 'react';
import { useReader } from '../reader';
import { TroubleMessage } from '../trouble-message';
import type { TabProps } from '../workspace/tab-props';
import { ProcessSection } from './process-section';
import { ReviewSection } from './review-section';
import { TrendSection } from './trend-section';
import { useReview } from './use-review';

/** Once it is closed: the review. Always: whether the process is followed, and while it runs, where it is heading. */
export function ReviewTab(props: TabProps): ReactNode {
  const { record } = props;
  const { t } = useReader();
  const { shown, trouble, reload } = useReview(record.id, record.revisions.head);
  return (
    <Stack space="space.300">
      {trouble ? <TroubleMessage trouble={trouble} onRetry={() => void reload()} /> : null}
      {shown === null && !trouble ? <Spinner label={t('surface.loading')} /> : null}
      {shown ? (
        <>
          <ReviewSection {...props} shown={shown} />
          <TrendSection {...props} shown={shown} />
          <ProcessSection {...props} shown={shown} />
        </>
      ) : null}
    </Stack>
  );
}
