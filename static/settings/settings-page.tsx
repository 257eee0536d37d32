import { useSite, WHOLE_SITE } from '../shared/site';
import { Settings } from './settings';
import { SiteSettings } from './site/site-settings';

/** The settings of a project, or of the whole site where Jira opened the page there. */
export function SettingsPage() {
  const { projectId } = useSite();
  return projectId === WHOLE_SITE ? <SiteSettings /> : <Settings />;
}
