import type { Command } from '../../domain/escalation/command';
import { isOpen } from '../../domain/escalation/stage';
import { done, fail, type Result } from '../../domain/problem';
import { commandEscalation } from '../command-escalation';
import type { RequestPermit } from '../permit';
import type { Ports } from '../ports/ports';
import { loadRequest } from './load-request';
import { changePortalState } from './portal-row';

type Word =
  | { readonly say: 'satisfied' | 'agree' }
  | { readonly say: 'relapse'; readonly words: string }
  | { readonly say: 'rate'; readonly stars: number };

/** The customer's own word on the request's escalation; that it came over the portal is part of it. */
export async function speak(ports: Ports, permit: RequestPermit, word: Word): Promise<Result<void>> {
  const { record, policy } = await loadRequest(ports, permit);
  if (!permit.switchedOn || !policy.on) return fail('project-off', 'the portal shows nothing of escalations');
  if (!record) return fail('wrong-stage', 'the request is not escalated');
  const { head } = record.state;
  if (word.say === 'rate') return rate(ports, permit, head, word.stars);
  if (!isOpen(head.stage)) return fail('wrong-stage', `the escalation is ${head.stage}`);
  return commandEscalation(ports, head.id, permit.by, commandOf(permit.by, word));
}

function commandOf(by: string, word: Exclude<Word, { say: 'rate' }>): Command {
  if (word.say === 'relapse') return { do: 'relapse', words: word.words };
  return { do: word.say === 'agree' ? 'record-agreed' : 'record-satisfied', by, how: 'portal' };
}

/** Asked for once: who comes second is told that it is answered. */
async function rate(
  ports: Ports,
  permit: RequestPermit,
  { id, stage }: { readonly id: string; readonly stage: string },
  stars: number,
): Promise<Result<void>> {
  if (stage !== 'closed') return fail('wrong-stage', `the escalation is ${stage}`);
  const rating = { by: permit.by, at: ports.clock.now(), stars };
  const state = await changePortalState(ports, permit, (before) =>
    before.ratings[id] ? null : { ...before, ratings: { ...before.ratings, [id]: rating } },
  );
  if (state === null) return fail('changed-meanwhile', 'others rated at the same time; nothing was done');
  return state.ratings[id] === rating ? done(undefined) : fail('already-done', 'it was rated before');
}
