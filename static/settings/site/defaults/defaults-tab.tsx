import { useCallback } from 'react';
import Tabs, { Tab, TabList, TabPanel } from '@atlaskit/tabs';
import { WHOLE_SITE, useSite } from '../../../shared/site';
import { CalendarsTab } from '../../calendars/calendars-tab';
import { LaddersTab } from '../../ladders/ladders-tab';
import { KindLock } from '../../origin/kind-lock';
import { TakenAway } from '../../origin/taken-away';
import { PlaybooksTab } from '../../playbooks/playbooks-tab';
import { ProjectTab } from '../../project/project-tab';
import { SettingsProvider } from '../../settings-state';
import { TargetsTab } from '../../targets/targets-tab';
import { WordsTab } from '../../words/words-tab';
import { LoadedPart } from '../loaded-part';
import { siteCall } from '../site-call';
import { useLoaded } from '../use-loaded';
import { SiteCriteria } from './site-criteria';

const TABS = [
  ['criteria', 'criterion', SiteCriteria],
  ['ladders', 'ladder', LaddersTab],
  ['playbooks', 'playbook', PlaybooksTab],
  ['targets', 'severity', TargetsTab],
  ['calendars', 'calendar', CalendarsTab],
  ['vocabulary', 'vocabulary', WordsTab],
  ['project', 'settings', ProjectTab],
] as const;

/** What projects inherit, with the same editors as theirs, and what they may not decide themselves. */
export function DefaultsTab() {
  const { t } = useSite();
  const loaded = useLoaded(useCallback(() => siteCall('settings.view', { projectId: WHOLE_SITE }), []));
  return (
    <LoadedPart loaded={loaded}>
      {(view) => (
        <SettingsProvider first={view}>
          <TakenAway />
          <Tabs id="site-defaults">
            <TabList>
              {TABS.map(([name]) => (
                <Tab key={name}>{t(`settings.tab.${name}`)}</Tab>
              ))}
            </TabList>
            {TABS.map(([name, kind, Panel]) => (
              <TabPanel key={name}>
                <div className="tab">
                  <KindLock kind={kind} />
                  <Panel />
                </div>
              </TabPanel>
            ))}
          </Tabs>
        </SettingsProvider>
      )}
    </LoadedPart>
  );
}
