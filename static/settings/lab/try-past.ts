import type { WorkingTimes } from '../../../src/domain/calendar/working-time';
import { workingTimeOf } from '../../../src/domain/calendar/working-time-of';
import type { Calendar } from '../../../src/domain/calendar/calendar';
import { asTested } from '../../../src/domain/backtest/as-tested';
import { fireStretches, type Firings } from '../../../src/domain/backtest/fire-stretches';
import type { Stretch } from '../../../src/domain/backtest/stretch';
import { testabilityOf, type Testability } from '../../../src/domain/backtest/testability';
import { fastWalk, type Question } from '../../../src/domain/backtest/walk-histories';
import type { FactId } from '../../../src/domain/criteria/condition';
import type { Criterion } from '../../../src/domain/criteria/criterion';
import { FACT_IDS, FACTS } from '../../../src/domain/criteria/fact-table';
import type { IssueHistory } from '../../../src/domain/criteria/history';
import type { Instant } from '../../../src/domain/time';

/** What Jira's history can give of a work item's past; what others had been seen of is the engine's own memory. */
export const TESTABLE: ReadonlySet<FactId> = new Set(
  FACT_IDS.filter((fact) => FACTS[fact].history !== 'not at all' && FACTS[fact].source !== 'sightings'),
);

export interface PastTrial {
  readonly criteria: readonly Criterion[];
  readonly calendars: WorkingTimes;
  /** In order of creation. */
  readonly histories: readonly IssueHistory[];
  readonly horizon: Instant;
  /** Per criterion, the ids of the work items that its JQL finds as of today; absent: it has none. */
  readonly matching: ReadonlyMap<Criterion, ReadonlySet<string>>;
}

export interface TriedCriterion {
  /** As it was given. */
  readonly criterion: Criterion;
  readonly testability: Testability;
  readonly firings: Firings;
}

/** A breath between slices, so that the page answers; `share` of 0 to 1 is decided. @throws what the breath throws */
export type Breath = (share: number) => Promise<void>;

/** Work items between two looks at the clock, and how long a slice may take. */
const AT_ONCE = 20;
const SLICE_MS = 16;

/** Decides criteria over histories as `npm run backtest` does, in slices. */
export async function tryPast(
  { criteria, calendars, histories, horizon, matching }: PastTrial,
  breathe: Breath,
  clock: () => number,
): Promise<readonly TriedCriterion[]> {
  const question: Question = {
    criteria: criteria.map((criterion) => asTested(criterion, { projects: true })),
    calendars,
    testable: TESTABLE,
    horizon,
  };
  const walk = fastWalk(question);
  const byCriterion = criteria.map((): Stretch[] => []);
  let breathed = clock();
  for (const [incident, history] of histories.entries()) {
    for (const stretch of walk(history, incident)) {
      const criterion = criteria[stretch.criterion];
      const inScope = criterion && (matching.get(criterion)?.has(history.id) ?? true);
      if (inScope) byCriterion[stretch.criterion]?.push(stretch);
    }
    if (incident % AT_ONCE === 0 && clock() - breathed > SLICE_MS) {
      await breathe(incident / histories.length);
      breathed = clock();
    }
  }
  const tried: TriedCriterion[] = [];
  for (const [place, criterion] of criteria.entries()) {
    const firings = fireStretches(question, place, histories, byCriterion[place] ?? []);
    tried.push({ criterion, testability: testabilityOf(criterion, TESTABLE), firings });
    await breathe(1);
  }
  return tried;
}

/** In the order in which they were created; of the same instant, the one with the smaller id first. */
export const inOrderOfCreation = (histories: readonly IssueHistory[]): readonly IssueHistory[] =>
  [...histories].sort((a, b) => a.createdAt - b.createdAt || Number(a.id) - Number(b.id));

/** The project's calendars, each built around when the past begins. */
export function calendarsAround(
  calendars: readonly { readonly id: string; readonly body: Calendar }[],
  around: Instant,
): WorkingTimes {
  const byId = new Map(calendars.map(({ id, body }) => [id, body]));
  return (id) => {
    const calendar = byId.get(id);
    return calendar && workingTimeOf(calendar, around);
  };
}
