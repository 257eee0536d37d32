import Modal, {
  ModalBody,
  ModalFooter,
  ModalHeader,
  ModalTitle,
  ModalTransition,
} from '@atlaskit/modal-dialog';
import Popup from '@atlaskit/popup';
import Tooltip from '@atlaskit/tooltip';
import { cross } from './crossing';
import { slot } from './forge-node';
import { host, withChildren, type Drawer } from './host-component';

const HostPopup = host(Popup);
const HostTooltip = host(Tooltip);

/** The trigger is drawn from nodes and takes no ref, so a span carries it. */
const drawPopup: Drawer = (node, draw) => (
  <HostPopup
    shouldRenderToParent
    {...cross(node.props, draw)}
    content={() => <>{draw(slot(node, 'content'))}</>}
    trigger={(trigger: object) => <span {...trigger}>{draw(slot(node, 'trigger'))}</span>}
  />
);

const drawTooltip: Drawer = (node, draw) => (
  <HostTooltip {...cross(node.props, draw)}>
    {(trigger: object) => <span {...trigger}>{draw(node.children)}</span>}
  </HostTooltip>
);

export const overlayComponents = {
  Modal: withChildren(Modal),
  ModalBody: withChildren(ModalBody),
  ModalFooter: withChildren(ModalFooter),
  ModalHeader: withChildren(ModalHeader, { hasCloseButton: true }),
  ModalTitle: withChildren(ModalTitle),
  ModalTransition: withChildren(ModalTransition),
  Popup: drawPopup,
  Tooltip: drawTooltip,
} satisfies Record<string, Drawer>;
