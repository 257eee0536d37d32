import Badge from '@atlaskit/badge';
import EmptyState from '@atlaskit/empty-state';
import Lozenge from '@atlaskit/lozenge';
import ProgressBar from '@atlaskit/progress-bar';
import { ProgressTracker } from '@atlaskit/progress-tracker';
import SectionMessage, { SectionMessageAction } from '@atlaskit/section-message';
import Spinner from '@atlaskit/spinner';
import TagGroup from '@atlaskit/tag-group';
import Tag from '@atlaskit/tag';
import { cross } from './crossing';
import { textOf } from './forge-node';
import { host, leaf, withChildren, type Drawer } from './host-component';

const HostBadge = host(Badge);

/** A number in a badge is cut at `max` only as a number, while text over the bridge is always a string. */
const drawBadge: Drawer = (node, draw) => {
  const text = textOf(node);
  return (
    <HostBadge {...cross(node.props, draw)}>
      {text.trim() !== '' && Number.isFinite(Number(text)) ? Number(text) : text}
    </HostBadge>
  );
};

export const statusComponents = {
  Badge: drawBadge,
  EmptyState: leaf(EmptyState),
  Lozenge: withChildren(Lozenge),
  ProgressBar: leaf(ProgressBar),
  ProgressTracker: leaf(ProgressTracker),
  SectionMessage: withChildren(SectionMessage),
  SectionMessageAction: withChildren(SectionMessageAction),
  Spinner: leaf(Spinner),
  Tag: leaf(Tag, { isRemovable: false }),
  TagGroup: withChildren(TagGroup),
} satisfies Record<string, Drawer>;
