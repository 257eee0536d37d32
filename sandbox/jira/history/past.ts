import type { FieldValue } from '../site/site-data';

/** Values by field id, as stored: ids for choices, account ids for people, epoch milliseconds for instants. */
export type StoredValues = Readonly<Record<string, FieldValue>>;

export interface PastChange {
  readonly at: number;
  readonly authorId: string;
  readonly values: StoredValues;
}

export interface PastComment {
  readonly at: number;
  readonly authorId: string;
  readonly text: string;
  readonly isPublic: boolean;
}

/** An issue with its whole past. Changes and comments may come in any order; nothing of it raises events or mails. */
export interface PastIssue {
  readonly projectKey: string;
  readonly createdAt: number;
  readonly creatorId: string;
  readonly values: StoredValues;
  readonly changes?: readonly PastChange[];
  readonly comments?: readonly PastComment[];
  readonly watcherIds?: readonly string[];
}
