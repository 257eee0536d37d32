import type { Instant } from '../domain/time';

/** What an event itself says of its issue. It may be old when it comes: used only to spare a read, never to decide. */
export interface Told {
  readonly projectId: string;
  /** The status category is done. */
  readonly finished: boolean;
  /** When the issue had its last change then. */
  readonly updatedAt: Instant;
}

/** A product event, cut to what the engine needs of it: everything else is read anew. */
export interface IssueEvent {
  readonly issueId: string;
  readonly kind: 'created' | 'updated' | 'commented' | 'assigned' | 'deleted' | 'linked' | 'unlinked';
  readonly told?: Told;
}
