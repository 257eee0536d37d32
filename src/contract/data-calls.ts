import type { Call } from './call';
import type { SiteDataView } from './data-view';

type Nothing = Readonly<Record<string, never>>;

/** Calls about what is kept, for Jira admins. */
export interface DataCalls {
  readonly 'data.view': Call<Nothing, SiteDataView>;
  /** For how many days records are kept after their end; null for ever. */
  readonly 'data.keep': Call<{ readonly days: number | null }, SiteDataView>;
  /** Begins to remove all that is kept; `scope` is a project's id or `site`, `confirm` its key or `everything`. */
  readonly 'data.erase': Call<{ readonly scope: string; readonly confirm: string }, SiteDataView>;
  /** Clears what an earlier installation left on work items. */
  readonly 'data.clear-leftovers': Call<Nothing, SiteDataView>;
}
