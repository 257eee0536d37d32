import type { ComponentProps } from 'react';
import { TabPanel as AtlaskitPanel } from '@atlaskit/tabs';

export { default as Tabs, Tab, TabList } from '@atlaskit/tabs';

export const TabPanel = ({ children, ...props }: ComponentProps<typeof AtlaskitPanel>) => (
  <AtlaskitPanel {...props}>
    <div className="kit-panel">{children}</div>
  </AtlaskitPanel>
);
