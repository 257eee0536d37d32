import type { ComponentProps } from 'react';
import AtlaskitModal, { ModalHeader as AtlaskitHeader } from '@atlaskit/modal-dialog';

export { ModalBody, ModalFooter, ModalTitle, ModalTransition } from '@atlaskit/modal-dialog';

/** Escape closes the dialog alone, not the record behind it. */
export const Modal = (props: ComponentProps<typeof AtlaskitModal>) => (
  <div onKeyDown={(event) => event.stopPropagation()}>
    <AtlaskitModal {...props} />
  </div>
);

export const ModalHeader = (props: ComponentProps<typeof AtlaskitHeader>) => (
  <AtlaskitHeader hasCloseButton {...props} />
);
