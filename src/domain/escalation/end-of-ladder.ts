import type { Late } from './climb-facts';
import type { Draft } from './draft';

/** The end of the ladder is an event, not silence: everybody told last and the manager hear that nobody answered. */
export const exhaust = (draft: Draft, late: Late): void => ends(draft, 'ladder-ended', late);

/** The longest climb that the ladder states is over: who was asked and the manager hear that nobody else will be told. */
export const stopAtLast = (draft: Draft, late: Late): void => ends(draft, 'ladder-stopped', late);

function ends(draft: Draft, what: 'ladder-ended' | 'ladder-stopped', late: Late): void {
  const { ladder, managerId } = draft.next;
  draft.set({ ladder: { ...ladder, waiting: null, exhausted: true } });
  draft.line(what, { level: ladder.level, ...late });
  draft.tell(`ladder:${ladder.round}:end:${draft.now}`, [managerId, ...ladder.told], what, {
    level: ladder.level,
  });
}
