import type { Draft } from '../escalation/draft';
import { MINUTE, type Instant } from '../time';
import { legsOf, ourTurn, putLeg, setClock, theirTurn } from './change-leg';
import { isOpenLeg, type Leg, type LegClock } from './leg';

/** An open case as a record hands it over; its clock is there while it is the provider's turn. */
export interface MovedLeg {
  readonly leg: Leg;
  readonly clock: Omit<LegClock, 'id'> | null;
}

/** The open cases of a record that is merged, as they stand. */
export const openLegs = (legs: readonly Leg[], clocks: readonly LegClock[]): readonly MovedLeg[] =>
  legs.filter(isOpenLeg).map((leg) => {
    const found = clocks.find(({ id }) => id === leg.id);
    if (!found) return { leg, clock: null };
    const { id: _id, ...clock } = found;
    return { leg, clock };
  });

/** The cases go on elsewhere: they leave this record with their clocks, and nothing rests for them here any more. */
export function sendLegs(draft: Draft, ids: readonly string[], toIssueId: string): void {
  const moved = legsOf(draft).filter((leg) => ids.includes(leg.id) && isOpenLeg(leg));
  for (const leg of moved) {
    ourTurn(draft, leg);
    draft.line('leg-sent', { provider: leg.name, issueId: toIssueId });
  }
  if (moved.length > 0) draft.parts.legs = { legs: legsOf(draft).filter((leg) => !moved.includes(leg)) };
}

/**
 * The cases go on here: id, reference, contact, promise and counts stay. Where it is the provider's turn our clocks rest from now on,
 * for what their turns so far have left of the cap.
 */
export function receiveLegs(draft: Draft, moved: readonly MovedLeg[], fromIssueId: string): void {
  for (const { leg, clock } of moved) {
    const isTheirs = leg.turn === 'theirs';
    putLeg(draft, isTheirs ? theirTurn(draft, { ...leg, pausedMinutes: usedOf(leg, draft.now) }) : leg);
    if (clock) setClock(draft, leg.id, clock);
    draft.line('leg-received', { provider: leg.name, issueId: fromIssueId });
  }
}

const usedOf = ({ capMinutes, pausedMinutes, turnSince }: Leg, now: Instant): number =>
  Math.min(capMinutes, pausedMinutes + Math.ceil((now - turnSince) / MINUTE));

/** Cases of a record, those that were taken over from others included. */
const MOST_AFTER_MERGE = 20;

export const tooManyLegs = (draft: Draft, moved: readonly MovedLeg[]): boolean =>
  moved.length > 0 && legsOf(draft).length + moved.length > MOST_AFTER_MERGE;
