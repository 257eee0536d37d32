import type { IssueHistory } from '../criteria/history';
import type { Millis } from '../time';
import type { Outcome } from './outcome';

/** What the incidents of a backtest came to as a whole. A miss: the SLA was not met; a quiet incident: it was. */
export interface BaseRate {
  /** Incidents whose outcome is known: missed + quiet. */
  readonly known: number;
  readonly missed: number;
  readonly quiet: number;
  /** Missed of known. */
  readonly share: number;
}

/** The share of misses among the incidents that were still open at an age: what an alarm at that age is worth by the age alone. */
export type ShareAtAge = (age: Millis) => number;

export interface Baseline {
  readonly rate: BaseRate;
  readonly shareAtAge: ShareAtAge;
}

export function baseline(
  histories: readonly IssueHistory[],
  outcomes: ReadonlyMap<string, Outcome>,
): Baseline {
  const known = histories.flatMap(({ id, createdAt }) => {
    const outcome = outcomes.get(id);
    if (!outcome) return [];
    return [
      { missed: !outcome.slaMet, openFor: (outcome.resolvedAt ?? outcome.closedAt ?? Infinity) - createdAt },
    ];
  });
  known.sort((a, b) => b.openFor - a.openFor);
  // longest first: how many of the first so many missed
  const missedOf = [0];
  for (const { missed } of known) missedOf.push((missedOf.at(-1) ?? 0) + (missed ? 1 : 0));
  const missed = missedOf.at(-1) ?? 0;
  return {
    rate: {
      known: known.length,
      missed,
      quiet: known.length - missed,
      share: known.length === 0 ? 0 : missed / known.length,
    },
    shareAtAge: (age) => {
      let open = 0;
      let end = known.length;
      while (open < end) {
        const middle = (open + end) >> 1;
        if ((known[middle]?.openFor ?? -Infinity) > age) open = middle + 1;
        else end = middle;
      }
      return open === 0 ? 0 : (missedOf[open] ?? 0) / open;
    },
  };
}
