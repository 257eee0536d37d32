import type { WorkingTimes } from '../calendar/working-time';
import type { Instant } from '../time';
import { truthAt, turns } from './course';
import type { Criterion, CriterionMemory } from './criterion';
import type { Decision, Reason } from './decision';
import type { Facts } from './fact-value';
import { findStop } from './find-stop';
import { Judged } from './judged';
import type { JudgedCondition } from './judged';
import { outOfScope } from './out-of-scope';
import { heldSince, holdsForMillis, nextTurn, unseenTurns } from './stretch';
import { UNKNOWN, YES } from './truth';

export type { CriterionMemory } from './criterion';

/**
 * Decides one criterion on one issue's facts. Events, sweeps, "why not?" and backtests all ask this function; the same
 * arguments give the same decision. Between `now` and `changesAt` the answer stays as it is unless something happens.
 */
export function evaluate(
  criterion: Criterion,
  facts: Facts,
  memory: CriterionMemory,
  now: Instant,
  calendars: WorkingTimes,
): Decision {
  const reason = outOfScope(criterion, facts);
  const judged = new Judged(criterion.when, facts, calendars);
  const since = reason === null ? heldSince(criterion, judged, facts, memory, now) : null;
  const holdsFor = holdsForMillis(criterion);
  const holds = since !== null && now - since >= holdsFor;
  const turn = reason === null ? nextTurn(judged, since, holdsFor, now) : null;
  const unseen = reason === null && holdsFor > 0 ? unseenTurns(judged, now) : [];
  const stop = holds ? findStop(judged, now) : turn === null ? null : findStop(judged, turn.metAt);
  return {
    criterionId: criterion.id,
    outOfScope: reason,
    met: since !== null,
    holds,
    heldSince: since,
    why: judged.conditions.map((member) => explain(member, facts, now)),
    ...(turn === null ? {} : { changesAt: turn.at }),
    ...(stop === null ? {} : { stops: stop }),
    memory: {
      evaluatedAt: now,
      heldSince: since,
      ...(unseen.length === 0 ? {} : { turnsAt: unseen }),
      lastFiredAt: memory.lastFiredAt,
      firedThisTime: memory.firedThisTime && since !== null && since === memory.heldSince,
    },
  };
}

function explain({ path, condition, course, shown }: JudgedCondition, facts: Facts, now: Instant): Reason {
  const truth = truthAt(course, now);
  return {
    path,
    fact: condition.fact,
    condition,
    // what is known of one of several clocks does not say what all of them come to
    value: truth === UNKNOWN ? null : shown(now),
    held: truth === UNKNOWN ? 'unknown' : truth === YES,
    readAt: facts.readings[condition.fact]?.readAt ?? null,
    turnsAt: turns(course) && course.turnsAt > now ? course.turnsAt : null,
  };
}
