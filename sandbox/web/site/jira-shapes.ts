import type { AdfNode } from '../adf/adf-node';

/** Answers of Jira's REST API, as far as the pages read them. */
export interface JiraPerson {
  readonly accountId: string;
  readonly displayName: string;
}

export interface JiraChoice {
  readonly id: string;
  readonly name: string;
}

export interface JiraStatus extends JiraChoice {
  readonly statusCategory: { readonly key: string };
}

export interface JiraProject {
  readonly id: string;
  readonly key: string;
  readonly name: string;
  readonly projectTypeKey: string;
}

export interface JiraComment {
  readonly id: string;
  readonly author: JiraPerson;
  readonly created: string;
  readonly body: AdfNode;
  readonly jsdPublic: boolean;
}

export interface JiraLink {
  readonly id: string;
  readonly type: { readonly inward: string; readonly outward: string };
  readonly inwardIssue?: { readonly key: string; readonly fields: { readonly summary: string } };
  readonly outwardIssue?: { readonly key: string; readonly fields: { readonly summary: string } };
}

export interface JiraFields extends Readonly<Record<string, unknown>> {
  readonly summary: string;
  readonly description: AdfNode | null;
  readonly status: JiraStatus;
  readonly priority: JiraChoice | null;
  readonly issuetype: JiraChoice;
  readonly project: JiraProject;
  readonly assignee: JiraPerson | null;
  readonly reporter: JiraPerson | null;
  readonly created: string;
  readonly updated: string;
  readonly issuelinks?: readonly JiraLink[];
}

export interface JiraIssue {
  readonly id: string;
  readonly key: string;
  readonly fields: JiraFields;
}

export interface JiraField {
  readonly id: string;
  readonly key: string;
  readonly name: string;
  readonly custom: boolean;
  readonly schema?: { readonly type: string; readonly items?: string; readonly custom?: string };
}

export interface JiraTransition extends JiraChoice {
  readonly to: JiraStatus;
}

export interface JiraChange {
  readonly id: string;
  readonly author: JiraPerson;
  readonly created: string;
  readonly items: readonly {
    readonly field: string;
    readonly fromString: string | null;
    readonly toString: string | null;
  }[];
}

export interface SlaCycle {
  readonly breached: boolean;
  readonly paused?: boolean;
  readonly breachTime?: { readonly epochMillis: number };
  readonly goalDuration: { readonly millis: number };
  readonly remainingTime: { readonly millis: number };
}

export interface SlaValue {
  readonly name: string;
  readonly ongoingCycle?: SlaCycle;
  readonly completedCycles: readonly SlaCycle[];
}

export interface JiraQueue {
  readonly id: string;
  readonly name: string;
  readonly jql: string;
  readonly fields: readonly string[];
}

/** A page of the service desk's own API. */
export interface DeskPage<T> {
  readonly values: readonly T[];
}
