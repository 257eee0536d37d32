import { mayClimbAgain } from '../ladder/next-rung';
import type { ClimbFacts, Late } from './climb-facts';
import type { Draft } from './draft';
import { exhaust } from './end-of-ladder';
import { tellFrom } from './tell-level';

/** The next level is told, or the one the climb stands at; past the last one the climb begins again, or ends. */
export function goOn(draft: Draft, facts: ClimbFacts, late: Late): void {
  const { ladder } = draft.next;
  const { waiting } = ladder;
  if (waiting?.reason === 'round') return beginAgain(draft, facts, late);
  if (waiting) return tellFrom(draft, waiting.level, facts, late);
  if (ladder.level < facts.pinned.ladder.levels.length) return tellFrom(draft, ladder.level + 1, facts, late);
  if (mayClimbAgain(ladder, facts.pinned.ladder)) return beginAgain(draft, facts, late);
  exhaust(draft, late);
}

/** The climb begins again at the level that the ladder names. */
export function beginAgain(draft: Draft, facts: ClimbFacts, late: Late): void {
  const { repeatFrom } = facts.pinned.ladder;
  if (!repeatFrom) return exhaust(draft, late);
  const { ladder } = draft.next;
  const again = ladder.again + 1;
  draft.set({ ladder: { ...ladder, again, waiting: null } });
  draft.line('ladder-again', { level: repeatFrom.level, again, times: repeatFrom.times, ...late });
  tellFrom(draft, repeatFrom.level, facts, late);
}
