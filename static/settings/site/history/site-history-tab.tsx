import { useCallback } from 'react';
import { WHOLE_SITE } from '../../../shared/site';
import { HistoryTab } from '../../history/history-tab';
import { SettingsProvider } from '../../settings-state';
import { LoadedPart } from '../loaded-part';
import { siteCall } from '../site-call';
import { useLoaded } from '../use-loaded';

/** What was changed of what projects inherit. */
export function SiteHistoryTab() {
  const loaded = useLoaded(useCallback(() => siteCall('settings.view', { projectId: WHOLE_SITE }), []));
  return (
    <LoadedPart loaded={loaded}>
      {(view) => (
        <SettingsProvider first={view}>
          <HistoryTab />
        </SettingsProvider>
      )}
    </LoadedPart>
  );
}
