import type { Call } from './call';
import type { BriefPage } from './brief-view';

/** Calls of the brief for executives. */
export interface BriefCalls {
  /** The open escalations of a project, the most severe first; `since` null: what changed since each one's last brief. */
  readonly 'brief.page': Call<
    {
      readonly projectId: string;
      readonly since: number | null;
      /** Where the page before told to go on; 0 to begin. */
      readonly skip: number;
    },
    BriefPage
  >;
  /** The same of one escalation, open or ended. */
  readonly 'brief.one': Call<{ readonly escalationId: string; readonly since: number | null }, BriefPage>;
}
