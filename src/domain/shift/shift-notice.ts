import type { Instant } from '../time';
import type { ShiftOffer, ShiftState } from './shift-offer';

/** What the person to whom a shift is offered is told of it at a glance. */
export interface ShiftNotice {
  readonly fromId: string;
  readonly state: ShiftState;
  readonly count: number;
  readonly at: Instant;
}

/** Older notices than these are forgotten. */
const KEPT = 20;

/** The notices of a person with this offer as it is now, newest first; one that went to somebody else is taken out. */
export function withNotice(
  notices: readonly ShiftNotice[],
  offer: ShiftOffer,
  personId: string,
): readonly ShiftNotice[] {
  const others = notices.filter(({ fromId }) => fromId !== offer.fromId);
  if (offer.toId !== personId) return others;
  const { fromId, state, escalations, answeredAt, offeredAt } = offer;
  return [{ fromId, state, count: escalations.length, at: answeredAt ?? offeredAt }, ...others].slice(
    0,
    KEPT,
  );
}
