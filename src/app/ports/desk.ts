import type { IssueHistory } from '../../domain/criteria/history';
import type { DeskTarget } from '../../domain/policy/person-target';
import type { Millis } from '../../domain/time';
import type { FieldDesk } from './field-desk';
import type { LinkedDesk } from './linked-desk';
import type { MarkDesk } from './mark-desk';
import type { Outcome } from './outcome';
import type { QualityDesk } from './quality-desk';

export type { Outcome } from './outcome';

/** What the engine must know of a subject before it acts: it may have changed, moved or gone meanwhile. */
export interface SubjectNow {
  readonly issueId: string;
  readonly key: string;
  readonly projectId: string;
  readonly summary: string;
  readonly status: { readonly id: string; readonly name: string };
  readonly statusCategory: 'new' | 'indeterminate' | 'done';
  readonly resolvedAt: number | null;
  readonly assigneeId: string | null;
  readonly reporterId: string | null;
  readonly secured: boolean;
}

export type SubjectSight =
  | { readonly kind: 'there'; readonly subject: SubjectNow }
  | { readonly kind: 'gone' }
  | { readonly kind: 'hidden' };

/** What others may read of an issue's escalations (process.md, "What others may read"). */
export interface Reflection {
  readonly installation: string;
  readonly stage: string;
  readonly severity: string;
  readonly level: number;
  readonly manager: string | null;
  /** ISO 8601, UTC. */
  readonly nextUpdate: string | null;
  readonly count: number;
}

/** What is to be written on one issue; `state` is in words. */
export interface Mirror {
  readonly issueId: string;
  readonly reflection: Reflection;
  readonly state: string;
  readonly nextDueAt: number | null;
}

/** A comment of ours, put into words by the adapter from a translation. `marker` is kept in a comment property. */
export interface OwnComment {
  readonly issueId: string;
  readonly marker: string;
  readonly public: boolean;
  readonly mentions: readonly string[];
  readonly text: string;
}

/** A value of the team field. */
export interface TeamNow {
  readonly id: string;
  readonly name: string;
}

/** A work item moves to a team, as the settings name it; `assigneeId` null leaves the assignee as it is. */
export interface TeamMove {
  readonly issueId: string;
  readonly projectId: string;
  readonly team: string;
  readonly assigneeId: string | null;
}

/** What one search for changes brought. */
export interface ChangedPage {
  /** The oldest change first, with the instant of the change. */
  readonly found: readonly {
    readonly issueId: string;
    readonly projectId: string;
    readonly updatedAt: number;
  }[];
  /** Later changes, or more at the instant asked from, were not read. */
  readonly isMore: boolean;
}

/** Jira as the engine uses it, with the app's own rights. Reads throw JiraUnavailable when Jira cannot answer now. */
export interface Desk {
  /** The issue's known past, or undefined when it is gone (deleted, or out of the app's sight). */
  readHistory(issueId: string): Promise<IssueHistory | undefined>;
  readHistories(issueIds: readonly string[]): Promise<ReadonlyMap<string, IssueHistory>>;
  /** Open issues of a project with their past, the most urgent first, a page from `cursor` on; a null cursor comes with the last page. */
  openIssues(
    projectId: string,
    cursor: string | null,
    limit: number,
  ): Promise<{ readonly histories: readonly IssueHistory[]; readonly cursor: string | null }>;
  /** Of these criteria (id → JQL), those whose JQL the issue does not match, as Jira says. */
  outsideJql(issueId: string, jqls: Readonly<Record<string, string>>): Promise<ReadonlySet<string>>;
  /**
   * Where the subject stands: `there`, `gone` (deleted), or `hidden` (out of the app's sight, moved out of `projectId`, or that project
   * switched off). Gone is said only when Jira denies the issue while it shows the project.
   */
  sightOf(issueId: string, projectId: string): Promise<SubjectSight>;
  /** The same for many subjects in as few requests as Jira allows. Those it cannot tell of at once are left out: ask for them one by one. */
  sightsOf(
    subjects: readonly { readonly issueId: string; readonly projectId: string }[],
  ): Promise<ReadonlyMap<string, SubjectSight>>;
  /** Issues of these projects that changed since, the oldest change first. Of Jira's results, each of which costs a point, at most about `limit` are read. */
  changedSince(projectIds: readonly string[], since: number, limit: number): Promise<ChangedPage>;
  /** Active people behind a target; groups are resolved now. */
  resolve(target: DeskTarget, subject: SubjectNow, managerId: string | null): Promise<readonly string[]>;
  /** Of these people, those who may browse the issue; all others must not be told of it. */
  whoMayBrowse(issueId: string, people: readonly string[]): Promise<ReadonlySet<string>>;
  /** Of these issues, those that the person may browse. */
  whereMayBrowse(person: string, issueIds: readonly string[]): Promise<ReadonlySet<string>>;
  comment(comment: OwnComment): Promise<Outcome>;
  /** Is a comment with this marker there, and is its visibility as asked? */
  findComment(issueId: string, marker: string): Promise<{ readonly public: boolean } | undefined>;
  mail(issueId: string, person: string, subject: string, text: string): Promise<Outcome>;
  /** Writes the search property and the app's two fields; the same values twice are harmless. `state` is in words. */
  reflect(issueId: string, reflection: Reflection, state: string, nextDueAt: number | null): Promise<Outcome>;
  /** The same for many issues in as few requests as Jira allows; outcomes in the order asked. */
  reflectAll(mirrors: readonly Mirror[]): Promise<readonly Outcome[]>;
  link(issueId: string, otherIssueId: string): Promise<Outcome>;
  reopen(issueId: string): Promise<Outcome>;
  /** What the team field of the project says of a work item; null where it is empty, or the project has none. */
  teamOf(issueId: string, projectId: string): Promise<TeamNow | null>;
  /** Writes the team field, and the assignee where one is named; what is there already is not written again. */
  setTeam(move: TeamMove): Promise<Outcome>;
  /** Work items that belong to a record. */
  readonly linked: LinkedDesk;
  readonly fields: FieldDesk;
  readonly quality: QualityDesk;
  /** What stands on work items for others to read, as a whole. */
  readonly marks: MarkDesk;
  /** Projects whose switch (project property) is on. */
  switchedOnProjects(): Promise<readonly string[]>;
  /** What is known of the projects may be half an hour old; from now on it is asked of Jira anew, unless it is younger than this. */
  forgetProjects(olderThanMs?: Millis): Promise<void>;
}

/** Jira cannot answer now (quota, outage). */
export class JiraUnavailable extends Error {
  override readonly name = 'JiraUnavailable';
  constructor(
    message: string,
    readonly kind: 'rate-limited' | 'unavailable',
    readonly retryAt: number,
  ) {
    super(message);
  }
}
