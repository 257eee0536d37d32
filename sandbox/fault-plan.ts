import type { Faults } from './boundary';
import { seededRandom } from './seeded-random';
import type { Site } from './site';

const MINUTE = 60_000;

/** Faults that change at an instant, in epoch milliseconds. */
export interface FaultStep {
  readonly at: number;
  readonly set: Partial<Faults>;
}

/**
 * A stretch of bad days drawn from a seed: outages of Jira, of the storage and of the schedule, spent quotas, slow and killed workers, lost
 * and doubled messages, one after the other with quiet in between. The same seed gives the same days.
 */
export function seededFaultPlan(seed: number, from: number, to: number): readonly FaultStep[] {
  const random = seededRandom(seed, 'fault-plan');
  const between = (low: number, high: number): number => low + Math.floor(random() * (high - low));
  const troubles: readonly ((until: number) => Partial<Faults>)[] = [
    (until) => ({ jiraDownUntil: until }),
    (until) => ({ jiraQuotaUntil: until }),
    (until) => ({ storageDownUntil: until }),
    (until) => ({ ticksStoppedUntil: until }),
    () => ({ droppedEvents: 0.5 }),
    () => ({ doubledEvents: 0.5, doubledMessages: 0.5 }),
    () => ({ lostJiraAnswers: 0.2, lostStorageAnswers: 0.1 }),
    () => ({ slowWorkers: 0.3, killedWorkers: 0.2 }),
    () => ({ tickDelayMs: 3 * MINUTE, eventDelayMs: 10 * MINUTE, messageDelayMs: 2 * MINUTE }),
    () => ({ searchLagMs: 3 * MINUTE, staleQueriesMs: 30_000 }),
  ];
  const steps: FaultStep[] = [];
  for (let at = from + between(5, 30) * MINUTE; at < to;) {
    const until = Math.min(to, at + between(5, 60) * MINUTE);
    const trouble = troubles[between(0, troubles.length)]?.(until) ?? {};
    steps.push({ at, set: trouble });
    steps.push({ at: until, set: Object.fromEntries(Object.keys(trouble).map((name) => [name, 0])) });
    at = until + between(5, 60) * MINUTE;
  }
  return steps;
}

/** Lets a plan happen as the site's clock moves. */
export function playFaults(
  { clock, faults }: Pick<Site, 'clock' | 'faults'>,
  plan: readonly FaultStep[],
): void {
  for (const { at, set } of plan) clock.at(at, 'fault', () => void Object.assign(faults, set));
}
