import { broughtBack } from '../../domain/handoff/bounces';
import { decideHandoff } from '../../domain/handoff/decide-handoff';
import type { Handoff, HandoffState } from '../../domain/handoff/handoff';
import type { HandoffAct, HandoffInputs } from '../../domain/handoff/handoff-act';
import { done, fail, type Result } from '../../domain/problem';
import { lookSoon } from '../apply-decision';
import { loadPolicies } from '../load-policies';
import type { Ports } from '../ports/ports';
import { handoffWrites } from './handoff-writes';
import { loadHandoffs } from './load-handoff';

type Answer = Exclude<HandoffAct, { do: 'offer' }>;

const TRIES = 4;
const STATE: Readonly<Record<Answer['do'], HandoffState>> = {
  accept: 'accepted',
  return: 'returned',
  withdraw: 'withdrawn',
  expire: 'expired',
  drop: 'withdrawn',
};

/** Load, decide, apply: one answer to a hand-off. Whoever calls has checked that `by` may do this to exactly this one. */
export async function answerHandoff(
  ports: Ports,
  id: string,
  by: string,
  act: Answer,
): Promise<Result<void>> {
  for (let attempt = 1; attempt <= TRIES; attempt += 1) {
    const found = await ports.store.get('handoff', id);
    if (!found) return fail('not-found', 'there is no such hand-off');
    const before = found.row;
    const { subject, history } = await loadHandoffs(ports.store, before.issueId);
    const inputs: HandoffInputs = { before, act, context: await contextOf(ports, before, history, by, act) };
    const decision = decideHandoff(inputs);
    if (!decision.ok) return decision;
    const writes = handoffWrites(decision.value, inputs, subject, found.rev);
    if ((await ports.store.transact(writes)) === 'applied') {
      await lookSoon(ports, writes);
      return done(undefined);
    }
  }
  return fail('changed-meanwhile', 'the hand-off kept changing while this was tried; nothing was done');
}

async function contextOf(
  ports: Ports,
  before: Handoff,
  history: readonly Handoff[],
  by: string,
  act: Answer,
): Promise<HandoffInputs['context']> {
  const { settings } = await loadPolicies(ports.store, before.projectId);
  const leadOf = (team: string | null): string | null =>
    settings.body.teams?.find(({ value }) => value === team)?.lead ?? null;
  return {
    by,
    now: ports.clock.now(),
    team: [],
    fromLead: leadOf(before.from),
    toLead: leadOf(before.to),
    cameBack: broughtBack(history, { ...before, state: STATE[act.do] }),
  };
}
