import type { SlaState } from '../../domain/sla/sla-state';

/** What Jira knows of how well a request was served. Reads throw JiraUnavailable when Jira cannot answer now. */
export interface QualityDesk {
  /** Where its SLAs stand; undefined where the site has none, or the app does not see the work item. */
  slasOf(issueId: string): Promise<readonly SlaState[] | undefined>;
  /** Work items of the project whose customers rated them since, in no order; nothing where Jira cannot be asked that. A null cursor comes with the last page. */
  ratedSince(
    projectId: string,
    since: number,
    cursor: string | null,
  ): Promise<{ readonly issueIds: readonly string[]; readonly cursor: string | null }>;
}
