import type { Instant } from '../time';

/** A word of the customer's: given by whom, when, and recorded by whom when it was not the customer in person. */
export interface CustomerWord {
  readonly by: string;
  readonly at: Instant;
  readonly recordedBy: string | null;
  readonly how: 'portal' | 'phone' | 'mail' | 'meeting' | 'comment' | 'silence';
}
