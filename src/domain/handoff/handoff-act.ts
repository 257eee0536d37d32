import type { Effect } from '../escalation/effect';
import type { JournalLine } from '../escalation/journal';
import type { Instant } from '../time';
import type { Handoff, ReturnReason } from './handoff';

/** What can be done with a hand-off. An offer carries the clock it will have. */
export type HandoffAct =
  | ({ readonly do: 'offer' } & Pick<
      Handoff,
      | 'id'
      | 'issueId'
      | 'projectId'
      | 'escId'
      | 'from'
      | 'to'
      | 'fromTier'
      | 'toTier'
      | 'dueAt'
      | 'zone'
      | 'words'
      | 'pack'
    >)
  | { readonly do: 'accept'; readonly assign: boolean }
  | { readonly do: 'return'; readonly reason: ReturnReason; readonly words: string }
  | { readonly do: 'withdraw' }
  /** Time passed. */
  | { readonly do: 'expire' }
  /** The work item was deleted or moved, or its project switched off: there is nobody to tell. */
  | { readonly do: 'drop' };

/** What it is decided upon besides the hand-off itself; `by` is the engine's name when time decides. */
export interface HandoffContext {
  readonly by: string;
  readonly now: Instant;
  /** Whom an offer tells: people of the target team. */
  readonly team: readonly string[];
  readonly fromLead: string | null;
  readonly toLead: string | null;
  /** How often the work item has come back between the two teams, where this act brings it back once more; else 0. */
  readonly cameBack: number;
}

/** What follows: one transaction, and effects that are done afterwards. */
export interface HandoffDecision {
  readonly next: Handoff;
  readonly effects: readonly Effect[];
  readonly lines: readonly JournalLine[];
}

/** What such a decision was made upon, kept with its journal entry. */
export interface HandoffInputs {
  readonly before: Handoff | null;
  readonly act: HandoffAct;
  readonly context: HandoffContext;
}
