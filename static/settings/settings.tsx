import { lazy, Suspense, useEffect, useState } from 'react';
import Tabs, { Tab, TabList, TabPanel } from '@atlaskit/tabs';
import { useSite } from '../shared/site';
import { Failed } from '../shared/states/failed';
import { Loading } from '../shared/states/loading';
import { isNothingSet } from './first-run/is-nothing-set';
import { useLabChoice } from './lab/lab-choice';
import './settings.css';
import { SettingsHead } from './settings-head';
import { SettingsProvider, useFirstView } from './settings-state';

/** Each is loaded when it is opened. */
const CalendarsTab = lazy(async () => ({
  default: (await import('./calendars/calendars-tab')).CalendarsTab,
}));
const HistoryTab = lazy(async () => ({ default: (await import('./history/history-tab')).HistoryTab }));
const FirstRunTab = lazy(async () => ({ default: (await import('./first-run/first-run-tab')).FirstRunTab }));
const FitnessTab = lazy(async () => ({ default: (await import('./fitness/fitness-tab')).FitnessTab }));
const LabTab = lazy(async () => ({ default: (await import('./lab/lab-tab')).LabTab }));
const LaddersTab = lazy(async () => ({ default: (await import('./ladders/ladders-tab')).LaddersTab }));
const PlaybooksTab = lazy(async () => ({
  default: (await import('./playbooks/playbooks-tab')).PlaybooksTab,
}));
const ProjectTab = lazy(async () => ({ default: (await import('./project/project-tab')).ProjectTab }));
const TargetsTab = lazy(async () => ({ default: (await import('./targets/targets-tab')).TargetsTab }));
const WordsTab = lazy(async () => ({ default: (await import('./words/words-tab')).WordsTab }));
const CriteriaTab = lazy(async () => ({ default: (await import('./criteria/criteria-tab')).CriteriaTab }));

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
                <Suspense fallback={<Loading label={t('settings.loading')} />}>
                  <Panel />
                </Suspense>
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
