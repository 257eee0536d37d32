import type { SayCode } from '../../domain/escalation/effect';
import type { Handoff } from '../../domain/handoff/handoff';

/** The hand-off that a message or a move is about; null where it is about an escalation. */
export function handoffOf(params: Readonly<Record<string, string | number>>): string | null {
  const id = params['handoffId'];
  return typeof id === 'string' ? id : null;
}

/** Why an offer is not to be told any more; null while it is. How a hand-off ended stays true. */
export function whyHandoffStale({ state }: Handoff, say: SayCode): string | null {
  const isOffer = say === 'handoff-offered' || say === 'handoff-offered-until';
  return isOffer && state !== 'offered' ? `the hand-off is ${state}` : null;
}
