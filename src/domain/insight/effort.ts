import type { WorkingTime } from '../calendar/working-time';
import { MINUTE, type Instant } from '../time';

export const EFFORT_KINDS = ['coordination', 'technical', 'communication'] as const;
export type EffortKind = (typeof EFFORT_KINDS)[number];

/** What it was logged along with; `worklog` is read from Jira and not logged here. */
export const EFFORT_OCCASIONS = ['update', 'acknowledge', 'close', 'by-hand'] as const;
export type EffortOccasion = (typeof EFFORT_OCCASIONS)[number];

/** A week without a pause: more is a slip of the finger. */
export const MOST_EFFORT_MINUTES = 7 * 24 * 60;

/** Minutes of one person. */
export interface EffortPiece {
  readonly person: string;
  readonly kind: EffortKind;
  readonly minutes: number;
  readonly outOfHours: number;
}

export interface EffortSum {
  readonly minutes: number;
  readonly outOfHours: number;
}

export interface EffortTotals extends EffortSum {
  readonly byKind: Readonly<Record<EffortKind, EffortSum>>;
  /** The most minutes first. */
  readonly byPerson: readonly (EffortSum & { readonly person: string })[];
}

/** Of work that took `minutes` from `from` on, the whole minutes that lie outside the calendar's hours. */
export function outOfHours(from: Instant, minutes: number, calendar: WorkingTime): number {
  const open = calendar.workingBetween(from, from + minutes * MINUTE);
  return minutes - Math.round(open / MINUTE);
}

const NONE: EffortSum = { minutes: 0, outOfHours: 0 };
const plus = (sum: EffortSum, piece: EffortSum): EffortSum => ({
  minutes: sum.minutes + piece.minutes,
  outOfHours: sum.outOfHours + piece.outOfHours,
});

export function sumEffort(pieces: readonly EffortPiece[]): EffortTotals {
  const people = new Map<string, EffortSum>();
  const byKind = { coordination: NONE, technical: NONE, communication: NONE };
  for (const piece of pieces) {
    byKind[piece.kind] = plus(byKind[piece.kind], piece);
    people.set(piece.person, plus(people.get(piece.person) ?? NONE, piece));
  }
  const byPerson = [...people].map(([person, sum]) => ({ person, ...sum }));
  byPerson.sort((a, b) => b.minutes - a.minutes || (a.person < b.person ? -1 : 1));
  return { ...pieces.reduce<EffortSum>(plus, NONE), byKind, byPerson };
}

/** What an hour costs, by kind of work, in one currency. Kinds without a rate are not priced. */
export interface EffortRates {
  readonly currency: string;
  readonly perHour: Readonly<Partial<Record<EffortKind, number>>>;
}

/** The cost of what has a rate, and the minutes that have none. */
export function costOf(
  { byKind }: EffortTotals,
  { perHour, currency }: EffortRates,
): { readonly amount: number; readonly currency: string; readonly unpricedMinutes: number } {
  let amount = 0;
  let unpricedMinutes = 0;
  for (const kind of EFFORT_KINDS) {
    const rate = perHour[kind];
    if (rate === undefined) unpricedMinutes += byKind[kind].minutes;
    else amount += (byKind[kind].minutes / 60) * rate;
  }
  return { amount: Math.round(amount * 100) / 100, currency, unpricedMinutes };
}
