/** What the caller is to the project of the id that was checked, as Jira says it. */
export interface Standing {
  readonly agent: boolean;
  readonly escalationRole: boolean;
  readonly projectAdmin: boolean;
  readonly jiraAdmin: boolean;
}

/** What the calling user can see and do in Jira with their own rights. */
export interface CallerDesk {
  /** Of these issues, those the caller may browse, with the words the caller may read. */
  visible(
    issueIds: readonly string[],
  ): Promise<ReadonlyMap<string, { readonly key: string; readonly summary: string }>>;
  /** The issue behind a key, if the caller may browse it. */
  findIssue(
    key: string,
  ): Promise<{ readonly id: string; readonly key: string; readonly projectId: string } | undefined>;
  /** Names and switch of a project that the caller may browse. */
  project(
    projectId: string,
  ): Promise<{ readonly key: string; readonly name: string; readonly switchedOn: boolean }>;
  /** Is this an active account that can be shown the issue? */
  isPerson(accountId: string): Promise<boolean>;
  /** What Jira says is wrong with a JQL query, in its own words; empty when it can be run by the caller. */
  checkJql(jql: string): Promise<readonly string[]>;
  /** Writes the project's switch (project property) with the caller's rights. */
  setSwitch(projectId: string, on: boolean): Promise<void>;
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
}

export interface EscalationPermit extends IssuePermit {
  readonly escalationId: string;
}

export interface ProjectPermit extends PermitBase {
  readonly projectId: string;
}

/** For what belongs to the whole site. */
export type SitePermit = PermitBase;

/** The permissions of process.md's table, each checked in one place. */
export type Permission =
  | 'see-issue' // whoever may browse the subject
  | 'request' // agents of the project
  | 'contribute' // agents of the project
  | 'inform' // the escalation team and the record's manager
  | 'run' // the record's manager, the escalation role, project admins
  | 'answer-level' // the people of that level
  | 'speak-for-customer' // agents of the project, on the customer's behalf
  | 'see-project' // agents of the project
  | 'set-policies' // project admins
  | 'run-site'; // Jira admins
