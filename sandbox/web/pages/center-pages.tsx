import { useMemo, type ReactElement } from 'react';
import Spinner from '@atlaskit/spinner';
import { AppSurface } from '../bridge/app-surface';
import { PageTitle } from '../parts/page-title';
import { Problem } from '../parts/problem';
import type { SurfaceModule } from '../site/contract';
import type { JiraProject } from '../site/jira-shapes';
import { useLoaded } from '../site/use-loaded';
import { goTo } from '../site/use-route';

interface Props {
  readonly moduleKey: string;
  /** Of the queues it stands under; absent on a page of the whole site. */
  readonly projectKey?: string;
}

/** A page of the app among Jira's own apps, or under the queues of a service project. */
export function CenterPages({ moduleKey, projectKey }: Props): ReactElement {
  const where =
    projectKey === undefined ? 'location=global' : `location=queue&project=${encodeURIComponent(projectKey)}`;
  const modules = useLoaded<{ readonly modules: readonly SurfaceModule[] }>(`/_sandbox/modules?${where}`);
  const project = useLoaded<JiraProject>(
    projectKey === undefined ? undefined : `/rest/api/3/project/${encodeURIComponent(projectKey)}`,
  );
  const module = modules.value?.modules.find((one) => one.key === moduleKey);
  const basePath =
    projectKey === undefined ? `/apps/${moduleKey}` : `/queues/${projectKey}/apps/${moduleKey}`;
  const about = project.value;
  const isReady = projectKey === undefined || about !== undefined;
  const extension = useMemo(
    () => ({
      ...(about && { project: { id: about.id, key: about.key, type: about.projectTypeKey } }),
      location: `${location.origin}${basePath}`,
    }),
    [about, basePath],
  );
  const error = modules.error ?? project.error;
  if (error !== undefined) return <Problem title="This page cannot be shown" message={error} />;
  if (modules.value === undefined || !isReady) return <Spinner label="Loading the app" />;
  if (module === undefined)
    return <Problem title="This page is not here" message={`The app has no page ${moduleKey} here.`} />;
  return (
    <>
      <PageTitle text={module.title} isHidden />
      <AppSurface module={module} extension={extension} place={{ basePath, close: () => goTo('/') }} />
    </>
  );
}
