import type { PinnedPolicy } from '../policy/policy-set';
import type { Problem } from '../problem';
import type { Command, CommandContext } from './command';
import type { Draft } from './draft';
import type { DueAfter } from './due-after';
import type { Duty } from './duty';
import type { LevelPeople } from './level-people';

/** What a command is decided upon, besides the state. */
export interface CommandFacts {
  /** People of the levels above, for acts that climb. */
  readonly people: LevelPeople;
  /** Duties of the plan that the command names. */
  readonly duties: readonly Duty[];
  /** Today's policies of the playbook, for an act that takes them; absent where no act asks. */
  readonly live?: PinnedPolicy;
}

/** Each family of commands writes into the draft, or refuses. */
export type Decide = (
  draft: Draft,
  command: Command,
  context: CommandContext,
  facts: CommandFacts,
  after: DueAfter,
) => Problem | 'not-mine' | 'ok';
