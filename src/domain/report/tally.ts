import type { StepCount } from '../audit/step-mark';
import type { Audience } from '../escalation/audience';
import type { EffortKind } from '../insight/effort';
import type { ReportDay } from './report-day';
import type { Rated, Stars } from './stars';
import type { Spread } from './spread';

export const END_STAGES = ['closed', 'declined', 'withdrawn', 'merged'] as const;
export type EndStage = (typeof END_STAGES)[number];

/** What is counted. Effort and `late` (of it out of hours) are minutes; `handoffs` that were offered, of which some `bounced`; `mistaken`: taken back for having been none; `sla…`: see `slaCountsOf`; then ratings by stars. */
export type Count =
  | 'opened'
  | EndStage
  | 'relapses'
  | 'told'
  | 'acknowledged'
  | `kept:${Audience}`
  | `missed:${Audience}`
  | `effort:${EffortKind}`
  | `late:${EffortKind}`
  | `outcome:${string}`
  | 'mistaken'
  | 'slaKnown'
  | 'slaLate'
  | 'slaLost'
  | 'slaSaved'
  | `${Rated}:${Stars}`
  | 'handoffs'
  | 'bounced'
  | 'cases'
  | 'answers'
  | 'chases'
  | 'misses'
  | 'solved'
  | StepCount;

/** What is measured in minutes of elapsed time. */
export const DURATIONS = [
  'acknowledge',
  'manager',
  'plan',
  'assessing',
  'acting',
  'monitoring',
  'whole',
] as const;
export type Duration = (typeof DURATIONS)[number];

/**
 * Figures of anything: of a day, a month, a service in a year. What is not there is zero. Adding two is adding everything, so that it
 * does not matter in which order or in which portions days are added.
 */
export interface Tally {
  readonly counts: Readonly<Partial<Record<Count, number>>>;
  readonly spreads: Readonly<Partial<Record<Duration, Spread>>>;
  /** How many were opened, and how many ended, by day. */
  readonly openedOn: Readonly<Record<ReportDay, number>>;
  readonly endedOn: Readonly<Record<ReportDay, number>>;
}

export const NO_FIGURES: Tally = { counts: {}, spreads: {}, openedOn: {}, endedOn: {} };

export const count = ({ counts }: Pick<Tally, 'counts'>, what: Count): number => counts[what] ?? 0;

/** All that ended, however. */
export const endedOf = (tally: Tally): number =>
  END_STAGES.reduce((sum, stage) => sum + count(tally, stage), 0);

export function addTallies(a: Tally, b: Tally): Tally {
  const spreads: { -readonly [D in Duration]?: Spread } = {};
  for (const name of DURATIONS) {
    const [one, other] = [a.spreads[name], b.spreads[name]];
    // Most values were never measured in most of them.
    if (!one && !other) continue;
    const sum = addNumbers(one ?? {}, other ?? {});
    if (Object.keys(sum).length > 0) spreads[name] = sum;
  }
  return {
    counts: addNumbers(a.counts, b.counts),
    spreads,
    openedOn: addNumbers(a.openedOn, b.openedOn),
    endedOn: addNumbers(a.endedOn, b.endedOn),
  };
}

type Numbers = Readonly<Partial<Record<string, number>>>;

/** By name, in the order of names: the same figures are the same text. A year of a dimension is some ten thousand of these. */
function addNumbers(a: Numbers, b: Numbers): Record<string, number> {
  const names = Object.keys(a);
  for (const name of Object.keys(b)) if (!Object.hasOwn(a, name)) names.push(name);
  names.sort();
  const sums: Record<string, number> = {};
  for (const name of names) {
    const sum = (a[name] ?? 0) + (b[name] ?? 0);
    if (sum !== 0) sums[name] = sum;
  }
  return sums;
}
