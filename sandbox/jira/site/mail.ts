/** One mail in the site's outbox. `why` says which feature of Jira sent it. */
export interface Mail {
  readonly id: string;
  /** Epoch milliseconds. */
  readonly at: number;
  readonly why: 'notify' | 'mention' | 'customer';
  readonly toAccountId: string;
  readonly toAddress: string;
  /** The person on whose act it was sent. */
  readonly fromAccountId: string;
  readonly issueId: string;
  readonly issueKey: string;
  readonly subject: string;
  readonly textBody: string;
  readonly htmlBody: string;
}
