import type { Outcome } from './outcome';

/** What stands on work items for others to read: the property and the app's two fields. */
export interface MarkDesk {
  /** Takes it off a work item; off already, or a work item that is gone, is `done`. */
  clear(issueId: string): Promise<Outcome>;
  /** Work items of the whole site that carry it, with the installation that wrote it; null where it does not say. */
  find(cursor: string | null): Promise<{
    readonly marks: readonly { readonly issueId: string; readonly installation: string | null }[];
    readonly cursor: string | null;
  }>;
}
