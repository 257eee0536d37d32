import { AUDIENCES, type Audience } from '../escalation/audience';
import { EFFORT_KINDS, type EffortKind } from '../insight/effort';
import type { OutcomeWord } from '../policy/vocabulary';
import { precisionOf } from './precision-of';
import { ratingsIn } from './ratings';
import { RATED, type Rated } from './stars';
import { countOf } from './spread';
import { count, DURATIONS, endedOf, type Count, type Duration, type Tally } from './tally';

const COUNTED = [
  'opened',
  'relapses',
  'handoffs',
  'bounced',
  'cases',
  'answers',
  'chases',
  'misses',
  'solved',
  'slaKnown',
  'slaLate',
  'slaLost',
  'slaSaved',
] as const satisfies readonly Count[];

/**
 * A figure that leads to the cases behind it. `open` are those open when the time ends, `promises` those that promised an update, `wrong`
 * those of which people said that there was no cause; `effort` and `outOfHours` those on which work was logged.
 */
export type CaseFigure =
  | (typeof COUNTED)[number]
  | 'ended'
  | 'open'
  | 'promises'
  | 'judged'
  | 'wrong'
  | 'effort'
  | 'outOfHours'
  | `kept:${Audience}`
  | `missed:${Audience}`
  | `effort:${EffortKind}`
  | `time:${Duration}`
  | `rated:${Rated}`;

export const CASE_FIGURES: readonly CaseFigure[] = [
  ...COUNTED,
  'ended',
  'open',
  'promises',
  'judged',
  'wrong',
  'effort',
  'outOfHours',
  ...AUDIENCES.flatMap((audience) => [`kept:${audience}`, `missed:${audience}`] as const),
  ...EFFORT_KINDS.map((kind) => `effort:${kind}` as const),
  ...DURATIONS.map((duration) => `time:${duration}` as const),
  ...RATED.map((rated) => `rated:${rated}` as const),
];

/** Counted on the day on which an escalation was opened: its cases are found by that day. */
export const isOfOpening = (figure: CaseFigure): boolean =>
  !['ended', 'open', 'effort', 'outOfHours'].includes(figure) &&
  !figure.startsWith('effort:') &&
  !AT_END.has(figure);

const AT_END: ReadonlySet<CaseFigure> = new Set([
  'slaLost',
  'slaSaved',
  ...(['assessing', 'acting', 'monitoring', 'whole'] as const).map((duration) => `time:${duration}` as const),
  ...RATED.map((rated) => `rated:${rated}` as const),
]);

/** How much of a figure is in a tally. Who is open is no matter of a day: of that it is nothing. */
export function amountOf(tally: Tally, figure: CaseFigure, outcomes: readonly OutcomeWord[]): number {
  switch (figure) {
    case 'open':
      return 0;
    case 'ended':
      return endedOf(tally);
    case 'promises':
      return sumOf(tally, AUDIENCES, (audience) => [`kept:${audience}`, `missed:${audience}`]);
    case 'effort':
      return sumOf(tally, EFFORT_KINDS, (kind) => [`effort:${kind}`]);
    case 'outOfHours':
      return sumOf(tally, EFFORT_KINDS, (kind) => [`late:${kind}`]);
    case 'judged':
      return precisionOf(tally, outcomes).judged;
    case 'wrong': {
      const { judged, right } = precisionOf(tally, outcomes);
      return judged - right;
    }
    default: {
      const rated = RATED.find((one) => figure === `rated:${one}`);
      if (rated) return ratingsIn(tally, rated).count;
      const duration = DURATIONS.find((one) => figure === `time:${one}`);
      return duration ? countOf(tally.spreads[duration] ?? {}) : count(tally, figure as Count);
    }
  }
}

const sumOf = <T>(tally: Tally, kinds: readonly T[], names: (kind: T) => readonly Count[]): number =>
  kinds.flatMap(names).reduce((sum, name) => sum + count(tally, name), 0);
