import type { IssueHistory } from '../../src/domain/criteria/history';
import type { OwnComment, Reflection } from '../../src/app/ports/desk';

export interface SentMail {
  readonly issueId: string;
  readonly person: string;
  readonly text: string;
  readonly at: number;
}
export interface WrittenComment extends OwnComment {
  readonly at: number;
}

/** The Jira of one trial: its work items, and everything that was done to them, as it truly is. */
export class SimJira {
  /** Jira does not answer, or its quota is used up, before these instants. */
  downUntil = 0;
  limitedUntil = 0;
  readonly issues = new Map<string, { history: IssueHistory; updatedAt: number }>();
  readonly comments: WrittenComment[] = [];
  readonly mails: SentMail[] = [];
  readonly links: string[] = [];
  readonly reflections = new Map<string, Reflection>();

  put(history: IssueHistory, now: number): void {
    this.issues.set(history.id, { history, updatedAt: now });
  }

  /** A change that is made to a work item by somebody in Jira. */
  change(issueId: string, change: (before: IssueHistory) => IssueHistory, now: number): void {
    const issue = this.issues.get(issueId);
    if (!issue) throw new Error(`there is no work item ${issueId}`);
    this.put(change(issue.history), now);
  }

  history(issueId: string, now: number): IssueHistory | undefined {
    const issue = this.issues.get(issueId);
    return issue && { ...issue.history, readAt: now };
  }
}
