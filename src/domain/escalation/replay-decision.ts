import { workingTimeOf } from '../calendar/working-time-of';
import { decideHandoff } from '../handoff/decide-handoff';
import type { PinnedPolicy } from '../policy/policy-set';
import { done, fail, type Result } from '../problem';
import type { Instant } from '../time';
import { advance } from './advance';
import { chaseDuty } from './chase-duty';
import { decide } from './decide';
import type { Decision, EscalationState } from './decision';
import type { DecisionInputs } from './decision-inputs';
import { dueAfter, type DueAfter } from './due-after';
import { withLooks } from './looks';
import { startEscalation } from './start-escalation';
import { subjectChanged } from './subject-changed';

/**
 * Makes a recorded decision again, from its inputs and the state that the decisions before it left. Refuses where it would not be made
 * any more, and where the state carries other policy versions than the decision was made under. `pinnedAs`: the policies that a
 * re-pin took, by the revision of the part that keeps them.
 */
export function replayDecision(
  before: EscalationState,
  inputs: Exclude<DecisionInputs, { of: 'start' }>,
  pinnedAs: (revision: number) => PinnedPolicy | undefined,
): Result<Decision> {
  const { pinned } = before.parts;
  if (inputs.of === 'duty') {
    const chase = chaseDuty(inputs.duty, inputs.head, inputs.now);
    return made(chase && { ...chase, next: before.head, parts: {}, duties: [chase.next] });
  }
  if (inputs.of === 'handoff') {
    const decided = decideHandoff(inputs);
    return decided.ok
      ? done({ ...decided.value, next: before.head, parts: {}, duties: [] })
      : { ok: false, problem: decided.problem };
  }
  if (!sameVersions(inputs.versions, pinned.versions))
    return fail('invalid', 'the decision was made under other policy versions');
  const state = { ...before, head: withLooks(before.head, inputs.looks) };
  switch (inputs.of) {
    case 'command': {
      const { command, context, facts } = inputs;
      const live = inputs.live && pinnedAs(inputs.live.revision);
      const known = live ? { ...facts, live } : facts;
      return decide(state, command, context, known, clocks(pinned, context.now));
    }
    case 'advance':
      return made(advance(state, inputs.facts, inputs.now, clocks(pinned, inputs.now)));
    case 'subject-changed':
      return made(subjectChanged(state, inputs.change, inputs.now));
  }
}

/** The first decision of an escalation, made again under the policy it was pinned to. */
export function replayStart(
  inputs: Extract<DecisionInputs, { of: 'start' }>,
  pinned: PinnedPolicy,
): ReturnType<typeof startEscalation> {
  return startEscalation(inputs.request, pinned, inputs.now, clocks(pinned, inputs.now));
}

const clocks = (pinned: PinnedPolicy, now: Instant): DueAfter =>
  dueAfter(workingTimeOf(pinned.calendar, now));

const made = (decision: Decision | undefined): Result<Decision> =>
  decision ? done(decision) : fail('invalid', 'nothing follows from these inputs');

function sameVersions(a: Readonly<Record<string, number>>, b: Readonly<Record<string, number>>): boolean {
  const keys = new Set([...Object.keys(a), ...Object.keys(b)]);
  return [...keys].every((key) => a[key] === b[key]);
}
