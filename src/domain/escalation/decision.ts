import type { Duty } from './duty';
import type { Effect } from './effect';
import type { Escalation } from './escalation';
import type { JournalLine } from './journal';
import type { Parts } from './parts';

/** A running escalation as it is loaded to decide upon. */
export interface EscalationState {
  readonly head: Escalation;
  readonly parts: Parts;
}

/** What follows from a command or from time: written in one transaction, done afterwards by the outbox worker. */
export interface Decision {
  readonly next: Escalation;
  /** The parts that changed. */
  readonly parts: Partial<Parts>;
  /** Duties that were added or changed. */
  readonly duties: readonly Duty[];
  readonly effects: readonly Effect[];
  readonly lines: readonly JournalLine[];
}
