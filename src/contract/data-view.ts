/** What is kept, for how long, and what is being removed; instants in epoch ms. */
export interface SiteDataView {
  readonly now: number;
  readonly projects: readonly {
    readonly id: string;
    readonly key: string;
    readonly name: string;
    readonly switchedOn: boolean;
    /** Jira does not list it any more; its id stands for its key. */
    readonly isUnlisted?: true;
  }[];
  /** Days for which records are kept after their end; null for ever. */
  readonly keepDays: number | null;
  /** Null where nobody set it. */
  readonly kept: { readonly by: string; readonly setAt: number; readonly ranAt: number } | null;
  /** The last removal on request, running or done. */
  readonly erase: {
    /** A project's key, or `everything`. */
    readonly name: string;
    readonly by: string;
    readonly startedAt: number;
    readonly at: number;
    readonly removed: number;
    readonly isRunning: boolean;
  } | null;
  /** Work items that carry the mark of an earlier installation. */
  readonly leftovers: { readonly count: number; readonly more: boolean };
}
