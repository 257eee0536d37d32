import type { Call } from './call';
import type { NowView } from './now-view';

/** Calls of the view "Now", and the answers to what a criterion proposes. */
export interface NowCalls {
  readonly 'center.now': Call<{ readonly projectId: string }, NowView>;
  /** Escalates as the criterion says; the person who accepts it asks for it. */
  readonly 'proposal.accept': Call<
    { readonly issueId: string; readonly criterionId: string },
    { readonly escalationId: string }
  >;
  /** It was no case for an escalation: not proposed again while the criterion goes on holding, and counted against its precision. */
  readonly 'proposal.dismiss': Call<
    { readonly issueId: string; readonly criterionId: string },
    { readonly dismissed: true }
  >;
}
