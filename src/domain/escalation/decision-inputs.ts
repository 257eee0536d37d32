import type { HandoffInputs } from '../handoff/handoff-act';
import type { Instant } from '../time';
import type { SubjectFacts } from './advance';
import type { ChasedHead } from './chase-duty';
import type { Command, CommandContext } from './command';
import type { CommandFacts } from './command-family';
import type { Duty } from './duty';
import type { Looks } from './looks';
import type { StartRequest } from './start-escalation';
import type { SubjectChange } from './subject-changed';

/** The policy versions that a decision was made under, as its escalation has them pinned; their bodies are in its `pinned` part. */
type Versions = Readonly<Record<string, number>>;

/**
 * What a decision was made upon, besides the state that the decisions before it left: kept with its journal entry, so that it can be
 * made again. `given` tells where a start or a join came from (a criterion's firing); the decision does not read it.
 */
export type DecisionInputs =
  | {
      readonly of: 'start';
      readonly request: StartRequest;
      readonly versions: Versions;
      readonly now: Instant;
      readonly given?: unknown;
    }
  | {
      readonly of: 'command';
      readonly command: Command;
      readonly context: CommandContext;
      readonly facts: Omit<CommandFacts, 'live'>;
      /** Today's policies, where the command takes them: their versions, and the revision of the `pinned` part that they became. */
      readonly live?: { readonly versions: Versions; readonly revision: number };
      readonly versions: Versions;
      readonly looks: Looks;
      readonly given?: unknown;
    }
  | {
      readonly of: 'advance';
      readonly facts: SubjectFacts;
      readonly versions: Versions;
      readonly looks: Looks;
      readonly now: Instant;
    }
  | {
      readonly of: 'subject-changed';
      readonly change: SubjectChange;
      readonly versions: Versions;
      readonly looks: Looks;
      readonly now: Instant;
    }
  /** An act on a hand-off of the subject: it changes the hand-off, not the escalation, and is not ordered with its decisions. */
  | ({ readonly of: 'handoff' } & HandoffInputs)
  /** The chasing of an action that is late: it changes the duty, not the escalation, and is not ordered with its decisions. */
  | { readonly of: 'duty'; readonly duty: Duty; readonly head: ChasedHead; readonly now: Instant };
