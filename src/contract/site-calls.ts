import type { Call } from './call';
import type { SelfTestView } from './self-test-view';
import type { SettingsView } from './settings-view';
import type { SiteProjectsView } from './site-view';
import type { SettingsFile } from '../domain/transfer/settings-file';
import type { ImportPlan } from './transfer-view';

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
  /** `only`: `site`, or the key of one project; null exports everything. */
  readonly 'site.export': Call<{ readonly only: string | null }, SettingsFile>;
  /** A dry run: what the file would change. */
  readonly 'site.plan-import': Call<{ readonly file: unknown }, ImportPlan>;
  readonly 'site.import': Call<{ readonly file: unknown; readonly basis: string }, ImportPlan>;
  readonly 'site.self-test': Call<Nothing, SelfTestView>;
  /** Sends the caller a mail by the newest work item of the project. */
  readonly 'site.test-mail': Call<{ readonly id: string }, { readonly issueKey: string }>;
  readonly 'site.switch-project': Call<{ readonly id: string; readonly on: boolean }, SiteProjectsView>;
}
