import type { ReactElement } from 'react';
import Tabs, { Tab, TabList, TabPanel } from '@atlaskit/tabs';
import { adfOf } from '../../adf/adf-node';
import { AppSurface } from '../../bridge/app-surface';
import type { Act } from '../../parts/use-act';
import { WriteComment } from '../../parts/write-comment';
import type { SurfaceModule } from '../../site/contract';
import { CommentList } from './comment-list';
import { HistoryList } from './history-list';
import type { WorkItem } from './use-work-item';

const WAYS = [
  { text: 'Reply to customer', isPublic: true },
  { text: 'Add internal note', isPublic: false },
];

interface ActivityProps {
  readonly item: WorkItem;
  readonly act: Act;
  readonly modules: readonly SurfaceModule[];
  readonly extension: Readonly<Record<string, unknown>>;
}

/** Comments and history, and a tab for each jira:issueActivity of the app. */
export function Activity({ item, act, modules, extension }: ActivityProps): ReactElement {
  const send = (text: string, isPublic: boolean): Promise<boolean> =>
    act.run('The comment', 'POST', `${item.path}/comment`, {
      body: adfOf(text),
      properties: [{ key: 'sd.public.comment', value: { internal: !isPublic } }],
    });
  return (
    <section aria-label="Activity">
      <h2>Activity</h2>
      <Tabs id="activity">
        <TabList>
          <Tab>Comments</Tab>
          <Tab>History</Tab>
          {modules.map((module) => (
            <Tab key={module.key}>{module.title}</Tab>
          ))}
        </TabList>
        <TabPanel>
          <div style={{ width: '100%', paddingBlockStart: 16 }}>
            <WriteComment label="Add a comment" ways={WAYS} onSend={send} />
            <CommentList comments={item.comments} />
          </div>
        </TabPanel>
        <TabPanel>
          <div style={{ width: '100%', paddingBlockStart: 16 }}>
            <HistoryList changes={item.changes} />
          </div>
        </TabPanel>
        {modules.map((module) => (
          <TabPanel key={module.key}>
            <AppSurface module={module} extension={extension} />
          </TabPanel>
        ))}
      </Tabs>
    </section>
  );
}
