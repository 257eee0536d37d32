import type { ReactElement } from 'react';
import { PageTitle } from '../parts/page-title';
import { SiteLink } from '../site/site-link';
import { useModules } from '../site/use-modules';

/** The settings of a project, as far as the sandbox has any: the app's pages among them. */
export function ProjectSettingsPage({ projectKey }: { readonly projectKey: string }): ReactElement {
  const pages = useModules({ location: 'project-settings', project: projectKey });
  return (
    <>
      <PageTitle text="Project settings" />
      <ul>
        {pages.map(({ key, title }) => (
          <li key={key}>
            <SiteLink to={`/projects/${projectKey}/settings/apps/${key}`}>{title}</SiteLink>
          </li>
        ))}
      </ul>
    </>
  );
}
