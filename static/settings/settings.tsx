import { useEffect, useState } from 'react';
import Tabs, { Tab, TabList, TabPanel } from '@atlaskit/tabs';
import { useSite } from '../shared/site';
import { Failed } from '../shared/states/failed';
import { Loading } from '../shared/states/loading';
import { CalendarsTab } from './calendars/calendars-tab';
import { CriteriaTab } from './criteria/criteria-tab';
import { HistoryTab } from './history/history-tab';
import { FirstRunTab } from './first-run/first-run-tab';
import { isNothingSet } from './first-run/is-nothing-set';
import { FitnessTab } from './fitness/fitness-tab';
import { LabTab } from './lab/lab-tab';
import { useLabChoice } from './lab/lab-choice';
import { LaddersTab } from './ladders/ladders-tab';
import { PlaybooksTab } from './playbooks/playbooks-tab';
import { ProjectTab } from './project/project-tab';
import './settings.css';
import { SettingsHead } from './settings-head';
import { SettingsProvider, useFirstView } from './settings-state';
import { TargetsTab } from './targets/targets-tab';
import { WordsTab } from './words/words-tab';

const TABS = [
  ['criteria', CriteriaTab],
  ['lab', LabTab],
  ['ladders', LaddersTab],
  ['playbooks', PlaybooksTab],
  ['targets', TargetsTab],
  ['calendars', CalendarsTab],
  ['vocabulary', WordsTab],
  ['project', ProjectTab],
  ['fitness', FitnessTab],
  ['history', HistoryTab],
] as const;
/** Only while nothing is set. */
const FIRST_RUN = ['firstRun', FirstRunTab] as const;

/** What a project admin decides: whether escalations run here, what starts them, who is told, what is promised. */
export function Settings() {
  const { t } = useSite();
  const { answer, again } = useFirstView();
  const tabs = answer?.ok && isNothingSet(answer.value) ? [FIRST_RUN, ...TABS] : TABS;
  const [tab, setTab] = useTab(tabs.findIndex(([name]) => name === 'lab'));
  if (!answer) return <Loading label={t('settings.loading')} />;
  if (!answer.ok) return <Failed title={t('settings.failed')} trouble={answer.trouble} retry={again} />;
  return (
    <SettingsProvider first={answer.value}>
      <div className="page settings">
        <SettingsHead />
        <Tabs id="settings" selected={tab} onChange={setTab}>
          <TabList>
            {tabs.map(([name]) => (
              <Tab key={name}>{t(`settings.tab.${name}`)}</Tab>
            ))}
          </TabList>
          {tabs.map(([name, Panel]) => (
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

/** The tab that is shown; what is sent to the lab opens it. */
function useTab(lab: number) {
  const [tab, setTab] = useState(0);
  const choice = useLabChoice();
  useEffect(() => {
    if (choice !== null) setTab(lab);
  }, [choice, lab]);
  return [tab, setTab] as const;
}
