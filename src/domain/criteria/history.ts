import type { Instant, Millis } from '../time';

/** A value as the source names it. Decisions go by `id`; `name` is what people read. */
export interface Named {
  readonly id: string;
  readonly name: string;
}

export type StatusCategory = 'new' | 'indeterminate' | 'done';

export interface Status extends Named {
  readonly category: StatusCategory;
}

export type SingleField = 'priority' | 'issueType' | 'requestType' | 'assignee' | 'team' | 'securityLevel';
export type ListField = 'labels' | 'components' | 'organisations' | 'services';

interface Changed {
  readonly at: Instant;
  /** Account id; null where the source does not say. */
  readonly authorId: string | null;
}
export interface StatusChange extends Changed {
  readonly field: 'status';
  readonly from: Status;
  readonly to: Status;
}
export interface SingleChange extends Changed {
  readonly field: SingleField;
  readonly from: Named | null;
  readonly to: Named | null;
}
export interface ListChange extends Changed {
  readonly field: ListField;
  readonly added: readonly Named[];
  readonly removed: readonly Named[];
}
/** A change of a field that no fact reads; it still counts as an update. */
export interface OtherChange extends Changed {
  readonly field: 'other';
  readonly name: string;
}
export type Change = StatusChange | SingleChange | ListChange | OtherChange;

export interface IssueComment {
  readonly at: Instant;
  readonly authorId: string | null;
  /** Seen by the customer. */
  readonly public: boolean;
  /** Written by the reporter, a participant or another customer, not by the desk. */
  readonly byCustomer: boolean;
  /** Plain text; absent where only the fact of the comment was read. */
  readonly text?: string;
}

/** One run of an SLA as Jira reports it. `elapsedMs` and `remainingMs` are in the SLA's own calendar, as of the history's `readAt`. */
export interface SlaCycle {
  readonly startedAt: Instant;
  /** Null where the source gives none (a paused cycle). */
  readonly breachAt: Instant | null;
  /** Null while it runs. */
  readonly stoppedAt: Instant | null;
  readonly breached: boolean;
  readonly paused: boolean;
  readonly goalMs: Millis;
  readonly elapsedMs: Millis;
  readonly remainingMs: Millis;
  readonly ongoing: boolean;
}

export interface Sla extends Named {
  /** In order of `startedAt`; at most the last one is ongoing. */
  readonly cycles: readonly SlaCycle[];
}

/** Read within a budget, so with an instant of its own. */
export interface LinkedIncidents {
  readonly readAt: Instant;
  readonly incidents: readonly { readonly issueId: string; readonly linkedAt: Instant }[];
}

/** Other issues seen with the same service, customer or component; never the issue itself. */
export interface SimilarItems {
  readonly readAt: Instant;
  readonly sightings: readonly {
    readonly issueId: string;
    readonly same: 'service' | 'customer' | 'component';
    readonly at: Instant;
  }[];
}

/**
 * The known past of one issue, free of any source's format. Field values are those at `readAt`; `changes` and `comments` are
 * in order of `at`. A part that the source cannot give is null, and facts that rest on it are unknown, not zero.
 */
export interface IssueHistory {
  readonly id: string;
  readonly key: string;
  readonly projectId: string;
  /** When this was read: the values below are the values of then. */
  readonly readAt: Instant;
  readonly createdAt: Instant;
  /** When it last changed, as the source itself says; absent where it does not. */
  readonly updatedAt?: Instant;
  readonly reporterId: string | null;
  readonly issueType: Named;
  readonly requestType: Named | null;
  readonly status: Status;
  readonly priority: Named | null;
  readonly assignee: Named | null;
  readonly team: Named | null;
  readonly securityLevel: Named | null;
  readonly labels: readonly Named[];
  readonly components: readonly Named[];
  readonly organisations: readonly Named[];
  readonly services: readonly Named[];
  /** Whether the reporter or one of the organisations is on the site's list of VIP customers; null when not known. */
  readonly vipCustomer: boolean | null;
  readonly watchers: number | null;
  readonly votes: number | null;
  /** 1 (worst) to 5; null rating: not rated yet. Null as a whole: the source has no ratings. */
  readonly satisfaction: { readonly rating: number | null; readonly ratedAt: Instant | null } | null;
  readonly changes: readonly Change[];
  readonly comments: readonly IssueComment[] | null;
  readonly slas: readonly Sla[] | null;
  readonly linkedIncidents: LinkedIncidents | null;
  readonly similarItems: SimilarItems | null;
}
