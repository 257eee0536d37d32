import type { WorkingTimes } from '../domain/calendar/working-time';
import { NO_MEMORY, type Criterion, type CriterionMemory } from '../domain/criteria/criterion';
import { decideFiring, noteFired, type Firing } from '../domain/criteria/decide-firing';
import type { Decision } from '../domain/criteria/decision';
import { evaluate } from '../domain/criteria/evaluate';
import type { Facts } from '../domain/criteria/fact-value';
import type { Instant } from '../domain/time';

/** One criterion decided on one issue, with what is to be remembered of it. */
export interface Judgement {
  readonly criterion: Criterion;
  readonly decision: Decision;
  readonly firing: Firing;
  readonly memory: CriterionMemory;
}

/** Every live criterion on one issue's facts. `recent` gives each criterion's firings of the last hour where they are known. */
export function judgeCriteria(
  criteria: readonly Criterion[],
  facts: Facts,
  memory: Readonly<Record<string, CriterionMemory>>,
  calendars: WorkingTimes,
  now: Instant,
  recent: Readonly<Record<string, readonly Instant[]>>,
): readonly Judgement[] {
  return criteria.map((criterion) => {
    const decision = evaluate(criterion, facts, memory[criterion.id] ?? NO_MEMORY, now, calendars);
    const firing = decideFiring(criterion, decision, now, calendars, recent[criterion.id] ?? []);
    const fires = firing.kind === 'fire' || firing.kind === 'propose';
    return { criterion, decision, firing, memory: fires ? noteFired(decision.memory, now) : decision.memory };
  });
}
