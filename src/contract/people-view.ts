import type { RoleHolder, RoleKind } from '../domain/team/team-part';
import type { Delay } from '../domain/policy/delay';

export type { RoleKind };

/** Who has which part in an escalation, as the record keeps it. */
export interface RecordTeam {
  readonly roles: readonly Omit<RoleHolder, 'since'>[];
  /** Account ids of those who are called if the problem comes back; empty but while the fix is watched. */
  readonly standby: readonly string[];
  /** Whom the request waits for; null where no approver is named, or none is waited for. */
  readonly approvers: readonly string[] | null;
}

/** One level of the chain of command, with its people as they stand right now. */
export interface ChainLevel {
  readonly level: number;
  readonly name: string;
  readonly people: readonly { readonly accountId: string; readonly state: 'untold' | 'told' | 'answered' }[];
  /** Named, but may not see the work item. */
  readonly unseen: number;
  /** An on-call schedule that it names is not connected. */
  readonly isUnconnected: boolean;
  /** May be told at this hour; null where it has no hours of its own. */
  readonly inHours: boolean | null;
  /** After the start, or after the level below. */
  readonly delay: Delay;
}

/** Everybody who could be called about a work item, escalated or not. */
export interface PeopleView {
  readonly now: number;
  /** The ladder that the chain is of; null when the project has none. */
  readonly ladder: string | null;
  readonly chain: readonly ChainLevel[];
  /** Time or Jira's limits ran out before every level was looked up. */
  readonly isLimited: boolean;
  readonly teams: readonly {
    readonly value: string;
    readonly tier: number | null;
    readonly lead: string;
    /** The work item is with this team. */
    readonly isHere: boolean;
  }[];
  /** Roles that the work item itself tells, and that nobody has yet. */
  readonly proposed: readonly {
    readonly role: RoleKind;
    readonly personId: string;
    /** Where that is known from; `name` is the problem's key, or what the component is called. */
    readonly from: 'assignee' | 'reporter' | 'problem' | 'component';
    readonly name: string;
  }[];
  /** Roles that the playbook wants, and that nobody has yet. */
  readonly wanted: readonly RoleKind[];
  readonly roster: readonly {
    readonly personId: string;
    readonly subjects: readonly string[];
    readonly sites: readonly string[];
    /** Whether it is within their hours now; null where no hours are known. */
    readonly atWork: boolean | null;
    /** Open escalations that they manage or have a part in, counted up to a hundred; null where nobody counted. */
    readonly load: number | null;
  }[];
}
