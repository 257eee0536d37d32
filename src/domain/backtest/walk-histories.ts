import type { WorkingTimes } from '../calendar/working-time';
import { compileCriteria } from '../criteria/compile-criteria';
import type { Condition, FactId } from '../criteria/condition';
import { turns } from '../criteria/course';
import { isGroup, type ConditionGroup, type Criterion } from '../criteria/criterion';
import type { Facts } from '../criteria/fact-value';
import { factsAt } from '../criteria/facts-at';
import type { IssueHistory } from '../criteria/history';
import { pastAt } from '../criteria/past';
import { holdsForMillis } from '../criteria/stretch';
import { weighCondition } from '../criteria/weigh-condition';
import type { Instant } from '../time';
import { happenings } from './happenings';
import type { Stretch } from './stretch';

/** What a walk over histories needs to know; facts outside `testable` stay unknown. */
export interface Question {
  readonly criteria: readonly Criterion[];
  readonly calendars: WorkingTimes;
  readonly testable: ReadonlySet<FactId>;
  /** The walk ends here. */
  readonly horizon: Instant;
}

/** Finds every stretch in which a criterion holds on one incident. */
export type Walk = (history: IssueHistory, incident: number) => Stretch[];

const NOT_MET = -1;

/**
 * The fast walk: criteria are decided compiled, and only where something can change: at each happening and wherever time alone
 * turns one of their conditions. Between two such instants every answer stays as it is.
 */
export function fastWalk({ criteria, calendars, testable, horizon }: Question): Walk {
  const conditions = conditionsOf(criteria);
  const timed = [...conditions.values()].filter((one) => canTurn(one) && testable.has(one.fact));
  const only = [...new Set([...conditions.values()].map(({ fact }) => fact))].filter((fact) =>
    testable.has(fact),
  );
  const compiled = compileCriteria(criteria, calendars);
  const isEverDone = criteria.some(({ scope }) => scope.includeDone === true);
  const holdsFor = criteria.map(holdsForMillis);
  const since = new Float64Array(criteria.length);

  const turningPoints = (facts: Facts, after: Instant, before: Instant): Instant[] => {
    const found: Instant[] = [];
    for (const condition of timed) {
      const { course } = weighCondition(condition, facts, calendars);
      if (turns(course) && course.turnsAt > after && course.turnsAt < before) found.push(course.turnsAt);
    }
    return found.sort((a, b) => a - b);
  };

  return (history, incident) => {
    const stretches: Stretch[] = [];
    const end = (criterion: number, at: Instant): void => {
      const began = since[criterion] ?? NOT_MET;
      const from = began + (holdsFor[criterion] ?? 0);
      if (began !== NOT_MET && from < at)
        stretches.push({ criterion, incident, since: began, from, end: at });
      since[criterion] = NOT_MET;
    };
    const look = (facts: Facts, now: Instant): void => {
      const met = compiled(facts, now);
      for (let i = 0; i < met.length; i++) {
        if (met[i] === 0) end(i, now);
        else if (since[i] === NOT_MET) since[i] = now;
      }
    };
    since.fill(NOT_MET);
    const instants = happenings(history, horizon);
    for (const [index, at] of instants.entries()) {
      if (!isEverDone && pastAt(history, at).finished) {
        for (let i = 0; i < criteria.length; i++) end(i, at);
        continue;
      }
      const facts = factsAt(history, at, { only });
      look(facts, at);
      for (const turn of turningPoints(facts, at, instants[index + 1] ?? horizon)) look(facts, turn);
    }
    for (let i = 0; i < criteria.length; i++) end(i, horizon);
    return stretches;
  };
}

function conditionsOf(criteria: readonly Criterion[]): ReadonlyMap<string, Condition> {
  const found = new Map<string, Condition>();
  const collect = ({ members }: ConditionGroup): void => {
    for (const member of members) {
      if (isGroup(member)) collect(member);
      else found.set(JSON.stringify(member), member);
    }
  };
  for (const { when } of criteria) collect(when);
  return found;
}

/** Every other condition changes with the facts only. */
function canTurn(condition: Condition): boolean {
  return (
    'minutes' in condition ||
    'percent' in condition ||
    'withinMinutes' in condition ||
    condition.fact === 'slaBreached'
  );
}
