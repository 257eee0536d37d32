import type { Instant } from '../time';
import { MINUTE } from '../time';
import type { Baseline } from './base-rate';
import type { Outcome } from './outcome';
import { quartiles, type Quartiles } from './quartiles';

/** How a criterion did against the outcomes; misses and quiet incidents as in base-rate.ts. */
export interface Judgement {
  /** Incidents it fired on whose outcome is known; of none, every share is 0. */
  readonly known: number;
  /** Of the incidents it fired on, the share that missed the SLA. */
  readonly precision: number;
  /** Of the incidents that missed the SLA, the share it fired on. */
  readonly recall: number;
  /** Precision over the share of all incidents that missed: 1 is what drawing lots gives. */
  readonly lift: number;
  /** Precision over the misses among all incidents still open at the age at which it fired: what it knows beyond the age. */
  readonly liftOverAge: number;
  /** Firings on quiet incidents, per 100 of them. */
  readonly alarmsPer100Quiet: number;
  /** From an incident's first firing to its resolution, where that lies after it. */
  readonly leadMinutes: Quartiles | null;
  /** Incidents whose first firing came after the resolution that the outcomes name. */
  readonly afterResolution: number;
}

export interface Alarm {
  /** The incident's id. */
  readonly id: string;
  readonly at: Instant;
  readonly createdAt: Instant;
}

/** `alarms` in order of time. Incidents whose outcome is not known are left out of every share. */
export function judgeFirings(
  alarms: readonly Alarm[],
  outcomes: ReadonlyMap<string, Outcome>,
  { rate, shareAtAge }: Baseline,
): Judgement {
  const first = new Map<string, Alarm>();
  let onQuiet = 0;
  for (const alarm of alarms) {
    if (!first.has(alarm.id)) first.set(alarm.id, alarm);
    if (outcomes.get(alarm.id)?.slaMet === true) onQuiet++;
  }
  let known = 0;
  let hits = 0;
  let afterResolution = 0;
  const leads: number[] = [];
  let expected = 0;
  for (const { id, at, createdAt } of first.values()) {
    const outcome = outcomes.get(id);
    if (!outcome) continue;
    known++;
    expected += shareAtAge(at - createdAt);
    if (!outcome.slaMet) hits++;
    if (outcome.resolvedAt === null) continue;
    if (outcome.resolvedAt < at) afterResolution++;
    else leads.push((outcome.resolvedAt - at) / MINUTE);
  }
  const precision = share(hits, known);
  return {
    known,
    precision,
    recall: share(hits, rate.missed),
    lift: share(precision, rate.share),
    liftOverAge: share(hits, expected),
    alarmsPer100Quiet: 100 * share(onQuiet, rate.quiet),
    leadMinutes: quartiles(leads),
    afterResolution,
  };
}

const share = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole);
