import type { Call } from './call';

/** An escalation that a person asked for, not a criterion. */
export interface ByHand {
  readonly issueId: string;
  readonly openedAt: number;
}

/** Calls of the rules lab. Past work items are read by the browser itself; only our own records are asked for. */
export interface LabCalls {
  /** Escalations of the project that people opened in a span, oldest first, page by page. Those out of the caller's sight are left out. */
  readonly 'lab.by-hand': Call<
    {
      readonly projectId: string;
      readonly from: number;
      readonly to: number;
      readonly cursor: string | null;
    },
    { readonly escalations: readonly ByHand[]; readonly cursor: string | null }
  >;
}
