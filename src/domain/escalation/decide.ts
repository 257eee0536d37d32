import { done, fail, type Result } from '../problem';
import { ALLOWED_STAGES } from './allowed-stages';
import type { Command, CommandContext } from './command';
import type { CommandFacts, Decide } from './command-family';
import type { Decision, EscalationState } from './decision';
import { Draft } from './draft';
import type { DueAfter } from './due-after';
import { decideActions } from './decide-actions';
import { decideAssessment } from './decide-assessment';
import { decideCustomer } from './decide-customer';
import { decideEffort } from './decide-effort';
import { decideLadder } from './decide-ladder';
import { decideLinks } from './decide-links';
import { decideMerge } from './decide-merge';
import { decidePlan } from './decide-plan';
import { decideRePin } from './decide-re-pin';
import { decideRecord } from './decide-record';
import { decideProvider } from './decide-provider';
import { decideTeam } from './decide-team';
import { decideResources } from './decide-resources';
import { decideReview } from './decide-review';
import { notBefore } from './not-before';
import { decideSecurity } from './security';
import { decideStarting } from './starting';

const FAMILIES: readonly Decide[] = [
  decideRecord,
  decideTeam,
  decideAssessment,
  decideActions,
  decideResources,
  decideStarting,
  decideSecurity,
  decidePlan,
  decideLadder,
  decideRePin,
  decideCustomer,
  decideLinks,
  decideEffort,
  decideMerge,
  decideReview,
  decideProvider,
];

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
  const now = notBefore(state.head, context.now);
  const draft = new Draft(state, now);
  for (const family of FAMILIES) {
    const outcome = family(draft, command, { ...context, now }, facts, after);
    if (outcome === 'ok') return done(draft.decided());
    if (outcome !== 'not-mine') return { ok: false, problem: outcome };
  }
  throw new Error(`no family of commands knows ${command.do}`);
}
