import { fail, done, type Result } from '../problem';
import type { Instant } from '../time';

/** How long the next shift is, in hours. */
export const SHIFT_HOURS = [8, 12, 24] as const;
export type ShiftHours = (typeof SHIFT_HOURS)[number];

/** `running`: accepted, and the manager is being set one escalation after another. */
export type ShiftState = 'offered' | 'running' | 'done' | 'declined' | 'withdrawn';

/** Everything a manager hands over at once, with what they say about it. One offer of a manager stands at a time. */
export interface ShiftOffer {
  readonly fromId: string;
  readonly toId: string;
  readonly state: ShiftState;
  readonly offeredAt: Instant;
  readonly hours: ShiftHours;
  readonly words: string;
  readonly escalations: readonly { readonly id: string; readonly words: string }[];
  readonly answeredAt: Instant | null;
  /** Why it was declined. */
  readonly answer: string;
  /** Once all is done: escalations that stayed where they were, for somebody else manages them, or the new manager may not see them. */
  readonly stayed: readonly string[];
}

export type ShiftAct =
  | { readonly do: 'accept' }
  | { readonly do: 'decline'; readonly words: string }
  | { readonly do: 'withdraw' };

/** What an answer makes of an offer. Only the person it is offered to answers it; only who offered takes it back. */
export function answerShift(
  offer: ShiftOffer | undefined,
  act: ShiftAct,
  by: string,
  now: Instant,
): Result<ShiftOffer> {
  const whose = act.do === 'withdraw' ? offer?.fromId : offer?.toId;
  // Of an offer to somebody else nobody learns more than of one that is not there.
  if (!offer || whose !== by) return fail('wrong-stage', 'no such hand-over waits for this person');
  if (offer.state !== 'offered') return fail('already-done', `the hand-over is ${offer.state} already`);
  const answered = { ...offer, answeredAt: now };
  switch (act.do) {
    case 'accept':
      return done({ ...answered, state: 'running' });
    case 'decline':
      return done({ ...answered, state: 'declined', answer: act.words });
    case 'withdraw':
      return done({ ...answered, state: 'withdrawn' });
  }
}
