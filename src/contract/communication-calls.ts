import type { Audience } from '../domain/escalation/audience';
import type { Call } from './call';
import type { ChangeNote, CommunicationView, UpdatePreview } from './communication-view';

/** Calls of the communication plan, and the cheap question whether a work item's view is still true. */
export interface CommunicationCalls {
  readonly 'updates.view': Call<{ readonly escalationId: string }, CommunicationView>;
  readonly 'update.preview': Call<
    {
      readonly escalationId: string;
      readonly audience: Audience;
      readonly text: string;
      readonly nextAt: number | null;
    },
    UpdatePreview
  >;
  readonly 'issue.changed': Call<
    { readonly issueId: string; readonly mark: string; readonly pass: string },
    ChangeNote
  >;
}
