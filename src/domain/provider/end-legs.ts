import type { Draft } from '../escalation/draft';
import { legsOf, ourTurn, putLeg } from './change-leg';
import { isOpenLeg, withEvent, type Leg, type LegOutcome } from './leg';

/** Ends one case: our clocks run again, theirs stops. */
export function endLeg(
  draft: Draft,
  leg: Leg,
  { outcome, words, by }: { readonly outcome: LegOutcome; readonly words: string; readonly by: string },
): void {
  const ours = ourTurn(draft, leg);
  const event = { what: 'closed', at: draft.now, by, level: leg.level, how: null, text: words } as const;
  putLeg(draft, withEvent({ ...ours, outcome, closedAt: draft.now }, event));
  draft.line('leg-closed', { provider: leg.name, legOutcome: outcome, words });
}

/** An ended escalation waits for no provider any more. */
export function endLegs(draft: Draft): void {
  for (const leg of legsOf(draft).filter(isOpenLeg))
    endLeg(draft, leg, { outcome: 'withdrawn', words: '', by: 'engine' });
}
