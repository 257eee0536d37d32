import Tabs, { Tab, TabList, TabPanel } from '@atlaskit/tabs';
import { useSite } from '../shared/site';
import { Failed } from '../shared/states/failed';
import { Loading } from '../shared/states/loading';
import { CalendarsTab } from './calendars/calendars-tab';
import { CriteriaTab } from './criteria/criteria-tab';
import { HistoryTab } from './history-tab';
import { LaddersTab } from './ladders/ladders-tab';
import { PlaybooksTab } from './playbooks/playbooks-tab';
import { ProjectTab } from './project/project-tab';
import './settings.css';
import { SettingsHead } from './settings-head';
import { SettingsProvider, useFirstView } from './settings-state';
import { TargetsTab } from './targets/targets-tab';

const TABS = [
  ['criteria', CriteriaTab],
  ['ladders', LaddersTab],
  ['playbooks', PlaybooksTab],
  ['targets', TargetsTab],
  ['calendars', CalendarsTab],
  ['project', ProjectTab],
  ['history', HistoryTab],
] as const;

/** What a project admin decides: whether escalations run here, what starts them, who is told, what is promised. */
export function Settings() {
  const { t } = useSite();
  const { answer, again } = useFirstView();
  if (!answer) return <Loading label={t('settings.loading')} />;
  if (!answer.ok) return <Failed title={t('settings.failed')} trouble={answer.trouble} retry={again} />;
  return (
    <SettingsProvider first={answer.value}>
      <div className="page settings">
        <SettingsHead />
        <Tabs id="settings">
          <TabList>
            {TABS.map(([name]) => (
              <Tab key={name}>{t(`settings.tab.${name}`)}</Tab>
            ))}
          </TabList>
          {TABS.map(([name, Panel]) => (
            <TabPanel key={name}>
              <div className="tab">
                <p className="tab-hint">{t(`settings.hint.${name}`)}</p>
                <Panel />
              </div>
            </TabPanel>
          ))}
        </Tabs>
      </div>
    </SettingsProvider>
  );
}
