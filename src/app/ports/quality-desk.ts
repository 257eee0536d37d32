import type { Named } from '../../domain/criteria/history';
import type { SlaState } from '../../domain/sla/sla-state';

export interface RequestAtStart {
  /** Where its SLAs stand; absent where the site has none. */
  readonly slas?: readonly SlaState[];
  /** The customer's organisations that it is shared with. */
  readonly organisations: readonly Named[];
}

/** What Jira knows of how well a request was served. Reads throw JiraUnavailable when Jira cannot answer now. */
export interface QualityDesk {
  /** What is noted of a request when it is escalated, read at once; undefined where the app does not see the work item. */
  atStart(issueId: string): Promise<RequestAtStart | undefined>;
  /** Work items of the project whose customers rated them since, in no order; nothing where Jira cannot be asked that. A null cursor comes with the last page. */
  ratedSince(
    projectId: string,
    since: number,
    cursor: string | null,
  ): Promise<{ readonly issueIds: readonly string[]; readonly cursor: string | null }>;
}
