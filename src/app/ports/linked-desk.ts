import type { EffortKind } from '../../domain/insight/effort';
import type { Outcome } from './outcome';

/** Minutes that somebody logged in Jira. */
export interface Worklog {
  readonly id: string;
  readonly person: string;
  readonly startedAt: number;
  readonly minutes: number;
  /** What its text says it was (`#coordination`, `#communication`), else technical. */
  readonly kind: EffortKind;
}

/** How a work item was brought to a status; `no-transition`: its workflow offers no way there from where it is. */
export type Moved = Outcome | { readonly kind: 'no-transition' } | { readonly kind: 'gone' };

/** What the app does to work items that belong to a record, and reads of its subject, with its own rights. */
export interface LinkedDesk {
  /** Takes our relation of two issues away; one that is gone is gone. */
  unlink(issueId: string, otherIssueId: string): Promise<Outcome>;
  /** Is its reporter a customer of the portal? Undefined when it is gone, or out of the app's sight. */
  isFromCustomer(issueId: string): Promise<boolean | undefined>;
  /** Brings an issue to the status of this name, whatever its case; one that is there already is done. */
  moveTo(issueId: string, status: string): Promise<Moved>;
  /** Worklogs of an issue that started since, those that only some may see left out; `more`: there are others beyond what was read. */
  worklogs(
    issueId: string,
    since: number,
  ): Promise<{ readonly logs: readonly Worklog[]; readonly more: boolean }>;
}
