import { done, fail, type Problem, type Result } from '../problem';
import { ALLOWED_STAGES } from './allowed-stages';
import type { LevelPeople } from './climb';
import type { Command, CommandContext } from './command';
import type { Decision, EscalationState } from './decision';
import { Draft } from './draft';
import type { DueAfter } from './due-after';
import type { Duty } from './duty';
import { decideCustomer } from './decide-customer';
import { decideLadder } from './decide-ladder';
import { decidePlan } from './decide-plan';
import { decideRecord } from './decide-record';

/** What a command is decided upon, besides the state. */
export interface CommandFacts {
  /** People of the levels above, for acts that climb. */
  readonly people: LevelPeople;
  /** Duties of the plan that the command names. */
  readonly duties: readonly Duty[];
}

/** Each family of commands writes into the draft, or refuses. */
export type Decide = (
  draft: Draft,
  command: Command,
  context: CommandContext,
  facts: CommandFacts,
  after: DueAfter,
) => Problem | 'not-mine' | 'ok';

const FAMILIES: readonly Decide[] = [decideRecord, decidePlan, decideLadder, decideCustomer];

/** What follows from a person's command, or why it cannot be. Permission was checked before; stages are checked here. */
export function decide(
  state: EscalationState,
  command: Command,
  context: CommandContext,
  facts: CommandFacts,
  after: DueAfter,
): Result<Decision> {
  if (!ALLOWED_STAGES[command.do].includes(state.head.stage)) {
    return fail('wrong-stage', `${command.do} is not possible while the escalation is ${state.head.stage}`);
  }
  const draft = new Draft(state, context.now);
  for (const family of FAMILIES) {
    const outcome = family(draft, command, context, facts, after);
    if (outcome === 'ok') return done(draft.decided());
    if (outcome !== 'not-mine') return { ok: false, problem: outcome };
  }
  throw new Error(`no family of commands knows ${command.do}`);
}
