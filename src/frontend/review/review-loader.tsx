import { Modal, ModalBody, Spinner } from '@forge/react';
import type { ReactNode } from 'react';
import type { DialogProps } from '../acts/dialog-props';
import { useReader } from '../reader';
import { TroubleMessage } from '../trouble-message';
import { useReview, type ReviewView } from './use-review';

interface ReviewLoaderProps extends DialogProps {
  readonly children: (shown: ReviewView) => ReactNode;
}

/** Reads what a form about the review begins with: it may be opened from a surface that does not show it. */
export function ReviewLoader({ record, onClose, children }: ReviewLoaderProps): ReactNode {
  const { t } = useReader();
  const { shown, trouble, reload } = useReview(record.id, record.revisions.head);
  if (shown) return children(shown);
  return (
    <Modal onClose={onClose} width="medium">
      <ModalBody>
        {trouble ? (
          <TroubleMessage trouble={trouble} onRetry={() => void reload()} />
        ) : (
          <Spinner label={t('surface.loading')} />
        )}
      </ModalBody>
    </Modal>
  );
}
