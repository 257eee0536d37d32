import type { Store } from '../app/ports/store';
import type { JiraClient } from './jira/jira-client';

/** Who makes a call, as the platform vouches for it, and what the call works with. */
export interface Caller {
  readonly accountId: string;
  /** Jira with the caller's own rights. */
  readonly jira: JiraClient;
  /** Jira with the app's rights: only for questions the caller cannot ask, after the caller was found entitled. */
  readonly app: JiraClient;
  readonly store: Store;
}
