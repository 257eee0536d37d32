import InlineEdit from '@atlaskit/inline-edit';
import { token } from '@atlaskit/tokens';
import { cross } from './crossing';
import { slot } from './forge-node';
import { host, type Drawer } from './host-component';

const HostInlineEdit = host(InlineEdit);

/** The edited value lives in the app, so Atlaskit gets an empty one and only opens and closes the two views. */
const drawInlineEdit: Drawer = (node, draw) => (
  <HostInlineEdit
    {...cross(node.props, draw)}
    defaultValue=""
    readView={() => <div style={{ paddingBlock: token('space.100') }}>{draw(slot(node, 'readView'))}</div>}
    editView={() => <>{draw(slot(node, 'editView'))}</>}
  />
);

export const inlineEditComponents = { InlineEdit: drawInlineEdit } satisfies Record<string, Drawer>;
