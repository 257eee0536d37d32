import { DAY, MINUTE } from '../time';
import type { Command } from './command';
import type { Decide } from './command-family';
import type { Draft } from './draft';
import type { Escalation } from './escalation';
import { endOf, type Pause } from './pause';
import { pauseFor, resumeFrom } from './pausing';
import { refuse } from './refuse';

/** The source of the pause that a person orders for the ladder alone. */
export const HOLD = 'hold';
/** Longer than that it is not held but forgotten. */
export const LONGEST_HOLD = 30 * DAY;

/** The hold that stands, if the ladder is held by hand. */
export const heldBy = ({ pauses }: Pick<Escalation, 'pauses'>): Pause | undefined =>
  pauses.find(({ source, until }) => source === HOLD && until === null);

export const isHeld = (head: Pick<Escalation, 'pauses'>): boolean => heldBy(head) !== undefined;

/** Until when the ladder is held; undefined when it is not. */
export function heldUntil(head: Pick<Escalation, 'pauses'>): number | undefined {
  const hold = heldBy(head);
  return hold && endOf(hold);
}

type Hold = Extract<Command, { readonly do: 'hold-ladder' }>;

/** The ladder's clock rests until a stated minute, and no longer: what is held without an end is forgotten. */
export function holdLadder(draft: Draft, { until, words }: Hold): ReturnType<Decide> {
  const { ladder } = draft.next;
  if (ladder.state === 'stopped' || ladder.exhausted)
    return refuse('already-done', 'the ladder does not climb');
  if (isHeld(draft.next)) return refuse('already-done', 'the ladder is held already');
  const capMinutes = Math.ceil((until - draft.now) / MINUTE);
  if (capMinutes <= 0 || until - draft.now > LONGEST_HOLD) {
    return refuse('invalid', 'a hold ends within 30 days', [
      { path: 'until', message: 'Give a time within the next 30 days.' },
    ]);
  }
  draft.line('ladder-held', { until, words });
  pauseFor(draft, HOLD, { reason: 'held', capMinutes });
  return 'ok';
}

/** The ladder's clock goes on where it stood. */
export function resumeLadder(draft: Draft): ReturnType<Decide> {
  if (!isHeld(draft.next)) return refuse('already-done', 'the ladder is not held');
  resumeFrom(draft, HOLD);
  return 'ok';
}
