import type { Call } from './call';
import type { SiteProjectsView } from './site-view';

type Nothing = Readonly<Record<string, never>>;

/** Calls of the page of the whole site, for Jira admins. */
export interface SiteCalls {
  readonly 'site.projects': Call<Nothing, SiteProjectsView>;
  readonly 'site.switch-project': Call<{ readonly id: string; readonly on: boolean }, SiteProjectsView>;
}
