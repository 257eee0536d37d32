import type { ReturnReason } from '../domain/handoff/handoff';
import type { Call } from './call';
import type { HandoffForm } from './handoff-view';
import type { IssueView } from './issue-view';

interface OnHandoff {
  readonly handoffId: string;
}

/** Hand-offs of a work item between teams, with or without an escalation. Each act answers with the fresh view. */
export interface HandoffCalls {
  readonly 'handoff.form': Call<{ readonly issueId: string }, HandoffForm>;
  readonly 'handoff.offer': Call<
    {
      readonly issueId: string;
      readonly to: string;
      readonly words: string;
      readonly package: Readonly<Record<string, string>>;
    },
    IssueView
  >;
  readonly 'handoff.accept': Call<OnHandoff & { readonly assign: boolean }, IssueView>;
  readonly 'handoff.return': Call<
    OnHandoff & { readonly reason: ReturnReason; readonly words: string },
    IssueView
  >;
  readonly 'handoff.withdraw': Call<OnHandoff, IssueView>;
}
