import { lazy, Suspense } from 'react';
import { useSite, WHOLE_SITE } from '../shared/site';
import { Loading } from '../shared/states/loading';

const Settings = lazy(async () => ({ default: (await import('./settings')).Settings }));
const SiteSettings = lazy(async () => ({ default: (await import('./site/site-settings')).SiteSettings }));

/** The settings of a project, or of the whole site where Jira opened the page there. */
export function SettingsPage() {
  const { t, projectId } = useSite();
  return (
    <Suspense fallback={<Loading label={t('settings.loading')} />}>
      {projectId === WHOLE_SITE ? <SiteSettings /> : <Settings />}
    </Suspense>
  );
}
