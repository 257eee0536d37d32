import { Modal, ModalBody, ModalHeader, ModalTitle } from '@forge/react';
import type { ReactNode } from 'react';
import { useReader } from '../reader';
import { EscalateBody } from './escalate-body';

/** The same form in a dialog of the badge, where the reader already looks. */
export function EscalateModal({ onClose }: { readonly onClose: () => void }): ReactNode {
  const { t } = useReader();
  return (
    <Modal onClose={onClose} width="medium">
      <ModalHeader>
        <ModalTitle>{t('act.open')}</ModalTitle>
      </ModalHeader>
      <ModalBody>
        <EscalateBody onClose={onClose} />
      </ModalBody>
    </Modal>
  );
}
