import type { Desk } from '../app/ports/desk';
import type { Store } from '../app/ports/store';
import type { JiraClient } from './jira/jira-client';
import type { StoredMemo } from './jira/stored-memo';

/** Who makes a call, as the platform vouches for it, and what the call works with. */
export interface Caller {
  readonly accountId: string;
  /** Jira with the caller's own rights. */
  readonly jira: JiraClient;
  /** Jira with the app's rights: only for questions the caller cannot ask, after the caller was found entitled. */
  readonly app: JiraClient;
  /** The same as the engine uses it. */
  readonly desk: Pick<Desk, 'resolve' | 'sightOf'>;
  readonly store: Store;
  /** Which projects are switched on; to be forgotten when the caller turns a switch. */
  readonly switchedOn: StoredMemo<readonly string[]>;
}
