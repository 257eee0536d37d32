import type { WithdrawReason } from '../escalation/escalation';
import { wordOf, type OutcomeWord } from '../policy/vocabulary';

/** Of the escalations that a criterion started and that somebody has judged: how many were worth it. */
export interface Precision {
  readonly judged: number;
  readonly right: number;
}

/** Fewer judgements than this say nothing. */
const FEWEST_JUDGED = 5;

/** What a completed review says of the alarm, by what its outcome means today; undefined where it says nothing. */
export function reviewSaysRight(outcomes: readonly OutcomeWord[], code: string): boolean | undefined {
  const means = wordOf(outcomes, code)?.means ?? 'silent';
  return means === 'silent' ? undefined : means === 'right';
}

/** What taking an escalation back says of the alarm; undefined where it says nothing. */
export function withdrawalSaysRight(reason: WithdrawReason): boolean | undefined {
  return reason === 'mistake' || reason === 'not-needed' ? false : undefined;
}

/** Right of judged, in whole percent; null while too few are judged to say. */
export const precisionPercent = ({ judged, right }: Precision): number | null =>
  judged < FEWEST_JUDGED ? null : Math.round((100 * right) / judged);
