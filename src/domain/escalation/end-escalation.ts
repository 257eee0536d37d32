import { stopClimb } from '../ladder/ladder-run';
import { endLegs } from '../provider/end-legs';
import type { Draft } from './draft';
import type { Escalation } from './escalation';
import { undoActions } from './starting';

/** Ends an escalation: the ladder stops, nothing is owed to anybody any more. Effects that still wait are cancelled when their turn comes. */
export function endEscalation(
  draft: Draft,
  stage: 'closed' | 'declined' | 'withdrawn' | 'merged',
  changes: Partial<Escalation> = {},
): void {
  undoActions(draft);
  endLegs(draft);
  const { next, now } = draft;
  draft.set({
    stage,
    stageSince: now,
    endedAt: now,
    ladder: stopClimb(next.ladder),
    promises: Object.fromEntries(
      Object.entries(next.promises).map(([audience, promise]) => [
        audience,
        { ...promise, missed: false, reminded: true },
      ]),
    ),
    deadlines: {},
    // What has ended is not looked for any more.
    frozen: null,
    ...changes,
  });
}
