import { useMemo, type ReactElement } from 'react';
import Spinner from '@atlaskit/spinner';
import { AppSurface } from '../bridge/app-surface';
import { PageTitle } from '../parts/page-title';
import { Problem } from '../parts/problem';
import type { SurfaceModule } from '../site/contract';
import { useLoaded } from '../site/use-loaded';
import { goTo } from '../site/use-route';

/** A page of the app in the settings of the site, which Jira shows to its admins. */
export function SiteAppPage({ moduleKey }: { readonly moduleKey: string }): ReactElement {
  const modules = useLoaded<{ readonly modules: readonly SurfaceModule[] }>(
    '/_sandbox/modules?location=admin',
  );
  const module = modules.value?.modules.find((one) => one.key === moduleKey);
  const basePath = `/settings/apps/${moduleKey}`;
  const extension = useMemo(() => ({ location: `${location.origin}${basePath}` }), [basePath]);
  if (modules.error !== undefined)
    return <Problem title="This page cannot be shown" message={modules.error} />;
  if (modules.value === undefined) return <Spinner label="Loading the app" />;
  if (module === undefined)
    return <Problem title="This page is not here" message="The settings of the site are for Jira admins." />;
  return (
    <>
      <PageTitle text={module.title} isHidden />
      <AppSurface module={module} extension={extension} place={{ basePath, close: () => goTo('/') }} />
    </>
  );
}
