import type { Call, OnEscalation } from './call';
import type { IssueView } from './issue-view';
import type { PeopleView, RoleKind } from './people-view';

/** Calls about who has which part, and whom to call. */
export interface PeopleCalls {
  /** For any agent, on any work item: the chain of command and the teams as they stand right now. */
  readonly 'people.view': Call<{ readonly issueId: string }, PeopleView>;
  readonly 'manager.hand-over': Call<
    OnEscalation & { readonly accountId: string; readonly words: string },
    IssueView
  >;
  /** `was`: who held the role when the form was opened. */
  readonly 'role.set': Call<
    OnEscalation & {
      readonly kind: RoleKind;
      readonly name: string;
      readonly personId: string;
      readonly coverId: string | null;
      readonly was: string | null;
    },
    IssueView
  >;
  readonly 'role.remove': Call<OnEscalation & { readonly roleId: string }, IssueView>;
}
