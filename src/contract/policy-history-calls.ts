import type { Call } from './call';
import type { PolicyHistoryPage } from './policy-history-view';
import type { SettingsView } from './settings-view';

interface OnPolicy {
  /** Or `site`, for what projects inherit. */
  readonly projectId: string;
  readonly generation: number;
  readonly kind: string;
  readonly policyId: string;
}

/** Calls about where policies come from and what they were before. */
export interface PolicyHistoryCalls {
  readonly 'policy.history': Call<
    { readonly projectId: string; readonly cursor: string | null },
    PolicyHistoryPage
  >;
  /** Saves the body of an old version as a new one. */
  readonly 'policy.go-back': Call<OnPolicy & { readonly version: number }, SettingsView>;
  /** Gives up the scope's own word: a project takes the site's again, the site the app's. */
  readonly 'policy.inherit': Call<OnPolicy, SettingsView>;
}
