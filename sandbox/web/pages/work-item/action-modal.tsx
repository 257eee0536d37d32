import type { ReactElement } from 'react';
import Modal, { ModalBody, ModalHeader, ModalTitle, ModalTransition } from '@atlaskit/modal-dialog';
import { AppSurface } from '../../bridge/app-surface';
import type { SurfaceModule } from '../../site/contract';

const WIDTHS: Readonly<Record<string, string>> = {
  small: 'small',
  medium: 'medium',
  large: 'large',
  xlarge: 'x-large',
  max: '100%',
};

interface ActionModalProps {
  readonly action: SurfaceModule | undefined;
  readonly extension: Readonly<Record<string, unknown>>;
  readonly onClose: () => void;
}

/** A jira:issueAction in its dialog; the surface closes it by `view.close()`. */
export function ActionModal({ action, extension, onClose }: ActionModalProps): ReactElement {
  return (
    <ModalTransition>
      {action === undefined ? null : (
        <Modal width={WIDTHS[action.viewportSize ?? 'medium'] ?? 'medium'} onClose={onClose}>
          <ModalHeader hasCloseButton>
            <ModalTitle>{action.title}</ModalTitle>
          </ModalHeader>
          <ModalBody>
            <div className="dialog-surface">
              <AppSurface module={action} extension={extension} place={{ close: onClose, submit: onClose }} />
            </div>
          </ModalBody>
        </Modal>
      )}
    </ModalTransition>
  );
}
