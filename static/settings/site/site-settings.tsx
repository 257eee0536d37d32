import Heading from '@atlaskit/heading';
import Tabs, { Tab, TabList, TabPanel } from '@atlaskit/tabs';
import { useSite } from '../../shared/site';
import '../settings.css';
import './site.css';
import { DataTab } from './data/data-tab';
import { DefaultsTab } from './defaults/defaults-tab';
import { EngineTab } from './engine/engine-tab';
import { FilesTab } from './files/files-tab';
import { SiteHistoryTab } from './history/site-history-tab';
import { ProjectsTab } from './projects/projects-tab';
import { RecordsTab } from './records/records-tab';
import { SelfTestTab } from './self-test/self-test-tab';

const TABS = [
  ['engine', EngineTab],
  ['projects', ProjectsTab],
  ['defaults', DefaultsTab],
  ['history', SiteHistoryTab],
  ['files', FilesTab],
  ['records', RecordsTab],
  ['data', DataTab],
  ['selfTest', SelfTestTab],
] as const;

/** What a Jira admin sees and decides for the whole site. */
export function SiteSettings() {
  const { t } = useSite();
  return (
    <div className="page settings">
      <header className="settings-head">
        <Heading size="large" as="h1">
          {t('site.title')}
        </Heading>
      </header>
      <Tabs id="site-settings">
        <TabList>
          {TABS.map(([name]) => (
            <Tab key={name}>{t(`site.tab.${name}`)}</Tab>
          ))}
        </TabList>
        {TABS.map(([name, Panel]) => (
          <TabPanel key={name}>
            <div className="tab">
              <p className="tab-hint">{t(`site.hint.${name}`)}</p>
              <Panel />
            </div>
          </TabPanel>
        ))}
      </Tabs>
    </div>
  );
}
