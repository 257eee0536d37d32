import type { JiraServer } from '../boundary';
import type { PastIssue, StoredValues } from './history/past';
import type { LedgerHour } from './limits/ledger';
import type { Mail } from './site/mail';
import type { Person } from './site/site-data';
import type { Site } from './site/site';

export interface NewPerson {
  readonly displayName: string;
  readonly role: 'agent' | 'customer';
  /** For customers: the organisation to be a member of, made when there is none of this name. */
  readonly organization?: string;
}

/** Things that happen on the site now, with their events, by people whom no workflow or permission holds back: a history played on. */
export interface HistoryPlayer {
  /** Answers the new issue's key. */
  create(projectKey: string, authorId: string, values: StoredValues): string;
  change(issueKey: string, authorId: string, values: StoredValues): void;
  comment(issueKey: string, authorId: string, text: string, isPublic: boolean): void;
  /** Moves an issue to another project, as the dialog of Jira does; answers its new key. */
  move(issueKey: string, authorId: string, projectKey: string): string;
  archiveProject(projectKey: string, authorId: string): void;
  /** Into the trash, from where it can be restored. */
  deleteProject(projectKey: string, authorId: string): void;
  /** From the archive or the trash. */
  restoreProject(projectKey: string, authorId: string): void;
  /** Out of the trash, for good. */
  destroyProject(projectKey: string, authorId: string): void;
}

/** The Jira of a sandbox site and what the sandbox itself needs of it. The app has `fetch` alone. */
export interface SandboxJira extends JiraServer {
  /** For the sandbox's own pages and checks. */
  readonly state: Site;
  readonly play: HistoryPlayer;
  people(): readonly Person[];
  /** Oldest first. */
  outbox(): readonly Mail[];
  /** Puts issues with their past on the site; answers their keys, in order. */
  loadPast(issues: readonly PastIssue[]): readonly string[];
  /** Adds people in one go; answers their account ids, in order. A name that is there already is not added again. */
  addPeople(people: readonly NewPerson[]): readonly string[];
  /** The stored id of a choice of a select or services field, made when there is none of this text. */
  option(fieldId: string, text: string): string;
  /** What the app's calls have cost, by UTC hour. */
  points(): readonly LedgerHour[];
  /** Plain JSON of everything that a restart must keep. */
  snapshot(): unknown;
  restore(snapshot: unknown): void;
}
