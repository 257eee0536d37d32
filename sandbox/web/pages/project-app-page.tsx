import { useMemo, type ReactElement } from 'react';
import Spinner from '@atlaskit/spinner';
import { AppSurface } from '../bridge/app-surface';
import { PageTitle } from '../parts/page-title';
import { Problem } from '../parts/problem';
import type { SurfaceModule } from '../site/contract';
import type { JiraProject } from '../site/jira-shapes';
import { useLoaded } from '../site/use-loaded';
import { goTo } from '../site/use-route';

interface ProjectAppPageProps {
  readonly projectKey: string;
  readonly moduleKey: string;
  readonly location: 'project' | 'project-settings';
}

/** A full page of the app in a project: its project page, or its page of the project's settings. */
export function ProjectAppPage({
  projectKey,
  moduleKey,
  location: where,
}: ProjectAppPageProps): ReactElement {
  const project = useLoaded<JiraProject>(`/rest/api/3/project/${encodeURIComponent(projectKey)}`);
  const modules = useLoaded<{ readonly modules: readonly SurfaceModule[] }>(
    `/_sandbox/modules?location=${where}&project=${encodeURIComponent(projectKey)}`,
  );
  const module = modules.value?.modules.find((one) => one.key === moduleKey);
  const about = project.value;
  const basePath = `/projects/${projectKey}${where === 'project' ? '' : '/settings'}/apps/${moduleKey}`;
  const extension = useMemo(
    () =>
      about && {
        project: { id: about.id, key: about.key, type: about.projectTypeKey },
        location: `${location.origin}${basePath}`,
      },
    [about, basePath],
  );
  const error = project.error ?? modules.error;
  if (error !== undefined) return <Problem title="This page cannot be shown" message={error} />;
  if (modules.value === undefined || extension === undefined) return <Spinner label="Loading the app" />;
  if (module === undefined)
    return (
      <Problem
        title="This page is not here"
        message={`The app shows no ${moduleKey} to this person in ${projectKey}: it may be switched off for the project.`}
      />
    );
  return (
    <>
      <PageTitle text={module.title} isHidden />
      <AppSurface module={module} extension={extension} place={{ basePath, close: () => goTo('/') }} />
    </>
  );
}
