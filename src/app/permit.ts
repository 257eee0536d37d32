import type { PeopleBehind } from '../domain/ladder/target-people';
import type { DeskTarget } from '../domain/policy/person-target';
import type { KnownPeople } from './people/known-people';
import type { ProblemDesk } from './review/problem-desk';
import type { Outcome } from './ports/desk';
import type { SiteDesk } from './site/site-desk';

/** What the caller is to the project of the id that was checked, as Jira says it. */
export interface Standing {
  readonly agent: boolean;
  readonly escalationRole: boolean;
  readonly projectAdmin: boolean;
  readonly jiraAdmin: boolean;
}

/** A work item as the caller may read it. */
export interface IssueDetails {
  readonly key: string;
  readonly summary: string;
  readonly status: string;
  readonly category: 'new' | 'indeterminate' | 'done';
  readonly assigneeId: string | null;
}

/** What the calling user can see and do in Jira with their own rights. */
export interface CallerDesk {
  /** Of these issues, those the caller may browse, with the words the caller may read. */
  visible(
    issueIds: readonly string[],
  ): Promise<ReadonlyMap<string, { readonly key: string; readonly summary: string }>>;
  /** The same with where they stand and who has them. */
  details(issueIds: readonly string[]): Promise<ReadonlyMap<string, IssueDetails>>;
  /** Of these issues, those on which the caller holds this permission of Jira. */
  holds(
    permission: 'ADD_COMMENTS' | 'TRANSITION_ISSUES',
    issueIds: readonly string[],
  ): Promise<ReadonlySet<string>>;
  /** Does Jira have a link of our type between these two, as far as the caller sees? */
  isRelated(issueId: string, otherIssueId: string): Promise<boolean>;
  /** The issue behind a key, if the caller may browse it. */
  findIssue(
    key: string,
  ): Promise<{ readonly id: string; readonly key: string; readonly projectId: string } | undefined>;
  /** Key and status of these issues, as far as the caller may browse them. */
  workItems(
    issueIds: readonly string[],
  ): Promise<ReadonlyMap<string, { readonly key: string; readonly status: string; readonly done: boolean }>>;
  /** Types of which the project has work items, those that need a parent left out. */
  issueTypes(projectId: string): Promise<readonly { readonly id: string; readonly name: string }[]>;
  /** Creates a work item with the caller's rights. */
  createWorkItem(item: {
    readonly projectId: string;
    readonly issueTypeId: string;
    readonly summary: string;
    readonly assigneeId: string;
  }): Promise<Exclude<Outcome, { kind: 'done' }> | { readonly kind: 'created'; readonly issueId: string }>;
  /** Moves an issue to a done status that its workflow offers to the caller. */
  finishWorkItem(issueId: string): Promise<Outcome>;
  /** Names, switch and own roles of a project that the caller may browse. */
  project(projectId: string): Promise<{
    readonly key: string;
    readonly name: string;
    readonly switchedOn: boolean;
    /** Names of the roles that the caller has in it, in person or through a group. */
    readonly roles: readonly string[];
  }>;
  /** Ids of the Jira groups that the caller is in. */
  groupIds(): Promise<ReadonlySet<string>>;
  /** Is this an active account that can be shown the issue? */
  isPerson(accountId: string): Promise<boolean>;
  /** What Jira says is wrong with a JQL query, in its own words; empty when it can be run by the caller. */
  checkJql(jql: string): Promise<readonly string[]>;
  readonly problems: ProblemDesk;
  /** Who is named around an issue, as far as the caller sees it. */
  knownPeople(issueId: string): Promise<KnownPeople>;
  /** Who is behind these targets in the project now, by `targetKey`, as the engine would find them. */
  peopleBehind(projectId: string, targets: readonly DeskTarget[]): Promise<PeopleBehind>;
  /** Writes the project's switch (project property) with the caller's rights. */
  setSwitch(projectId: string, on: boolean): Promise<void>;
}

/** For a request as the portal shows it to whoever calls. */
export interface RequestPermit {
  /** Account id of the caller. */
  readonly by: string;
  /** It is their own request, or shared with them: theirs is the customer's word. Agents see it, and speak elsewhere. */
  readonly speaks: boolean;
  readonly issueId: string;
  readonly projectId: string;
  readonly switchedOn: boolean;
  readonly createdAt: number;
  /** By name; null where it has none. */
  readonly priority: string | null;
  readonly assigneeId: string | null;
  readonly desk: {
    /** What Jira calls somebody; null when it does not know them any more. */
    nameOf(accountId: string): Promise<string | null>;
  };
}

interface PermitBase {
  /** Account id of the caller. */
  readonly by: string;
  readonly standing: Standing;
  readonly desk: CallerDesk;
}

/**
 * Proof that the caller may do the named thing to exactly these ids. Made only by src/forge/permit.ts, after Jira was asked as the
 * caller; whatever runs uses the ids in here, never those of the payload.
 */
export interface IssuePermit extends PermitBase {
  readonly issueId: string;
  readonly issueKey: string;
  readonly projectId: string;
  readonly switchedOn: boolean;
  /** Lets the caller ask for some minutes, without asking Jira again, whether this work item changed. */
  readonly pass: string;
}

export interface EscalationPermit extends IssuePermit {
  readonly escalationId: string;
}

/** For a record whose work item was deleted: its project is what the caller must be able to see. */
export interface LostPermit extends PermitBase {
  readonly escalationId: string;
  readonly projectId: string;
  readonly switchedOn: boolean;
}

/** What a record is reviewed with, whether its work item is still there or not. */
export type ReviewPermit = EscalationPermit | LostPermit;

/** For one hand-off, whose work item the caller may browse. */
export interface HandoffPermit extends IssuePermit {
  readonly handoffId: string;
}

export interface ProjectPermit extends PermitBase {
  readonly projectId: string;
}

/** For the projects in which the caller is an agent, of those that are switched on. */
export interface AcrossPermit extends PermitBase {
  readonly projectIds: ReadonlySet<string>;
}

/** For the policies of one scope: `projectId` is the project's id, or `site`. */
export type PolicyPermit = Pick<ProjectPermit, 'by' | 'desk' | 'projectId'>;

/** The same as it was made for a call; `site` is there where the scope is the site. */
export interface ScopePermit extends ProjectPermit {
  readonly site: SiteDesk | null;
}

/** For what belongs to the whole site. */
export interface SitePermit extends PermitBase {
  readonly site: SiteDesk;
}

/** The permissions of process.md's table, each checked in one place. */
export type Permission =
  | 'see-issue' // whoever may browse the subject
  | 'see-request' // whoever may see the request in the portal
  | 'speak-as-customer' // the reporter, participants, and members of the organisations it is shared with
  | 'request' // agents of the project
  | 'contribute' // agents of the project
  | 'inform' // the escalation team and the record's manager
  | 'run' // the record's manager, the escalation role, project admins
  | 'approve' // those the playbook names, project admins; where it names nobody, as `run`
  | 'answer-level' // the people of that level
  | 'speak-for-customer' // agents of the project, on the customer's behalf
  | 'answer-handoff' // members of the team that it is offered to
  | 'withdraw-handoff' // the sender
  | 'see-project' // agents of the project
  | 'set-policies' // project admins
  | 'run-site'; // Jira admins
