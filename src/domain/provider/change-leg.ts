import type { Draft } from '../escalation/draft';
import { pauseFor, resumeFrom } from '../escalation/pausing';
import { MINUTE } from '../time';
import type { Leg, LegClock } from './leg';

export const legsOf = (draft: Draft): readonly Leg[] => (draft.parts.legs ?? draft.state.parts.legs).legs;

/** Writes a leg into the draft: in the place of the one with its id, or after the others. */
export function putLeg(draft: Draft, leg: Leg): void {
  const legs = legsOf(draft);
  const isKnown = legs.some(({ id }) => id === leg.id);
  draft.parts.legs = { legs: isKnown ? legs.map((one) => (one.id === leg.id ? leg : one)) : [...legs, leg] };
}

export const clockOf = (draft: Draft, id: string): LegClock | undefined =>
  draft.next.legs?.find((clock) => clock.id === id);

/** Sets the clock of a leg, or takes it away. */
export function setClock(draft: Draft, id: string, clock: Omit<LegClock, 'id'> | null): void {
  const others = (draft.next.legs ?? []).filter((one) => one.id !== id);
  draft.set({ legs: clock ? [...others, { id, ...clock }] : others });
}

/** It is the provider's turn: our clocks rest for what is left of the cap. */
export function theirTurn(draft: Draft, leg: Leg): Leg {
  const capMinutes = leg.capMinutes - leg.pausedMinutes;
  if (capMinutes > 0) pauseFor(draft, leg.id, { reason: 'provider', capMinutes });
  return { ...leg, turn: 'theirs', turnSince: draft.now };
}

/** Their turn is over: our clocks run again, and what it used of the cap is remembered. */
export function ourTurn(draft: Draft, leg: Leg): Leg {
  if (leg.turn === 'ours') return leg;
  resumeFrom(draft, leg.id);
  setClock(draft, leg.id, null);
  const lasted = Math.ceil((draft.now - leg.turnSince) / MINUTE);
  const pausedMinutes = Math.min(leg.capMinutes, leg.pausedMinutes + lasted);
  return { ...leg, turn: 'ours', turnSince: draft.now, pausedMinutes };
}
