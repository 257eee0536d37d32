import Tabs, { Tab, TabList, TabPanel } from '@atlaskit/tabs';
import { token } from '@atlaskit/tokens';
import { withChildren, type Drawer } from './host-component';

export const tabComponents = {
  Tab: withChildren(Tab),
  TabList: withChildren(TabList),
  TabPanel: (node, draw) => (
    <TabPanel>
      <div style={{ width: '100%', minWidth: 0, paddingTop: token('space.150') }}>{draw(node.children)}</div>
    </TabPanel>
  ),
  Tabs: withChildren(Tabs),
} satisfies Record<string, Drawer>;
