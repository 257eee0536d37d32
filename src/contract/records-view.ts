import type { EffortKind, EffortTotals } from '../domain/insight/effort';
import type { LikelyLink } from '../domain/insight/likely-links';
import type { Severity } from '../domain/escalation/severity';
import type { Stage } from '../domain/escalation/stage';

/** A linked work item as the reader may see it; of a hidden one nothing is said but that it is there. */
export interface LinkedItem {
  readonly issueId: string;
  readonly key: string | null;
  readonly summary: string | null;
  readonly status: string | null;
  readonly category: 'new' | 'indeterminate' | 'done' | null;
  readonly assigneeId: string | null;
  readonly at: number;
  readonly by: string;
  /** Its own record was merged into this one: its journal is on that work item. */
  readonly merged: boolean;
}

/** A work item that is likely to belong to this one, with what both share. */
export interface ProposedLink {
  readonly issueId: string;
  readonly key: string;
  readonly summary: string;
  readonly shared: LikelyLink['shared'];
}

/** What was asked of all linked work items, newest first. */
export interface TogetherSummary {
  readonly jobId: string;
  readonly act: 'tell' | 'resolve';
  readonly isPublic: boolean;
  readonly text: string;
  readonly by: string;
  readonly at: number;
  readonly stopped: boolean;
  readonly count: number;
}

/** How one linked work item fared. */
export type TogetherResult =
  | 'waiting'
  | 'done'
  | 'no-transition'
  | 'no-permission'
  | 'no-customer'
  | 'gone'
  | 'hidden'
  | 'stopped'
  | 'failed';

/** A page of what became of each item of a wish, and how many fared how among all of it. */
export interface TogetherPage {
  readonly job: TogetherSummary;
  readonly counts: Readonly<Partial<Record<TogetherResult, number>>>;
  readonly items: readonly {
    readonly issueId: string;
    readonly key: string | null;
    readonly result: TogetherResult;
  }[];
  /** From which item the next page goes on; null when there is none. */
  readonly next: number | null;
}

/** An open record of another work item that this one is linked to. */
export interface RecordOver {
  readonly key: string;
  readonly severity: Severity;
  readonly stage: Stage;
}

export interface LinksPage {
  readonly items: readonly LinkedItem[];
  readonly cursor: string | null;
  /** On the first page alone, like what follows; the most severe first. */
  readonly over: readonly RecordOver[];
  readonly proposed: readonly ProposedLink[];
  readonly jobs: readonly TogetherSummary[];
}

/** What will happen when two records become one, told before it is done. */
export interface MergePreview {
  readonly otherId: string;
  readonly otherName: string;
  readonly links: number;
  /** Open actions that follow. */
  readonly actions: number;
  /** Open cases with providers that follow. */
  readonly legs: number;
  /** Open actions that end: what they say may not be read by all who read the survivor. */
  readonly dropped: number;
  readonly openedAt: number;
  readonly severity: Severity;
  /** It takes more than one step, and links may appear one after the other. */
  readonly inSteps: boolean;
}

export interface EffortView {
  readonly totals: EffortTotals;
  /** Updates, acknowledgements and closes, and along with how many of them effort was said. */
  readonly known: { readonly said: number; readonly of: number };
  /** Of the totals, what was read from Jira's worklogs. */
  readonly worklogs: { readonly minutes: number; readonly count: number };
  /** There is more than was read. */
  readonly more: boolean;
  /** For the escalation role and project admins, where rates are set. */
  readonly cost: {
    readonly amount: number;
    readonly currency: string;
    readonly unpricedMinutes: number;
  } | null;
}

/** Minutes that are said along with an act. */
export interface EffortSaid {
  readonly minutes: number;
  readonly work: EffortKind;
}
