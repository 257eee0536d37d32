import type { Call } from './call';
import type { SettingsView } from './settings-view';
import type { SiteProjectsView } from './site-view';

type Nothing = Readonly<Record<string, never>>;

/** Calls of the page of the whole site, for Jira admins. */
export interface SiteCalls {
  readonly 'site.projects': Call<Nothing, SiteProjectsView>;
  /** `policyId` null locks the whole kind. */
  readonly 'site.lock': Call<
    {
      readonly generation: number;
      readonly kind: string;
      readonly policyId: string | null;
      readonly locked: boolean;
    },
    SettingsView
  >;
  readonly 'site.switch-project': Call<{ readonly id: string; readonly on: boolean }, SiteProjectsView>;
}
