import type { Clock, EngineLog } from '../../app/ports/ports';
import type { Store } from '../../app/ports/store';
import type { JiraClient } from './jira-client';
import type { SiteFacts } from './site-facts';
import type { StoredMemo } from './stored-memo';

/** What the parts of the desk work with, made anew for every invocation. */
export interface DeskParts {
  /** Jira with the app's own rights. */
  readonly app: JiraClient;
  readonly store: Store;
  readonly clock: Clock;
  readonly log: EngineLog;
  readonly facts: StoredMemo<SiteFacts>;
  /** Ids of the projects that have escalations switched on. */
  readonly switchedOn: StoredMemo<readonly string[]>;
}
