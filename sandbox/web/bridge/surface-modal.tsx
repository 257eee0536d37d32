import type { ReactElement, ReactNode } from 'react';
import Modal, { ModalBody, ModalHeader, ModalTitle, ModalTransition } from '@atlaskit/modal-dialog';
import type { BridgeModal } from './surface-host';

const WIDTHS: Readonly<Record<string, string>> = {
  small: 'small',
  medium: 'medium',
  large: 'large',
  xlarge: 'x-large',
  max: '100%',
  fullscreen: '100%',
};

interface SurfaceModalProps {
  readonly modal: BridgeModal;
  readonly label: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** A dialog that a surface opened by `new Modal().open()`. */
export function SurfaceModal({ modal, label, onClose, children }: SurfaceModalProps): ReactElement {
  return (
    <ModalTransition>
      <Modal
        width={WIDTHS[modal.size] ?? modal.size}
        label={modal.title === '' ? label : modal.title}
        shouldCloseOnOverlayClick={modal.closeOnOverlayClick}
        onClose={(event) => {
          if (modal.closeOnEscape || event.type !== 'keydown') onClose();
        }}
      >
        {modal.title === '' ? null : (
          <ModalHeader hasCloseButton>
            <ModalTitle>{modal.title}</ModalTitle>
          </ModalHeader>
        )}
        <ModalBody>
          <div className="dialog-surface">{children}</div>
        </ModalBody>
      </Modal>
    </ModalTransition>
  );
}
