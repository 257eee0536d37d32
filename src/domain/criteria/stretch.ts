import { MINUTE } from '../time';
import type { Instant, Millis } from '../time';
import type { Criterion, CriterionMemory } from './criterion';
import type { Facts } from './fact-value';
import type { Judged } from './judged';

/**
 * Since when the conditions are met without a break, null when they are not. Found from the facts rather than from the
 * moment of looking, so that a late look counts from when it really began; what is remembered is kept as long as time alone
 * has made no break since, neither by these facts nor by those before them.
 */
export function heldSince(
  { scope }: Criterion,
  judged: Judged,
  facts: Facts,
  memory: CriterionMemory,
  now: Instant,
): Instant | null {
  if (!judged.isMet(now)) return null;
  const began = judged.turningPoints().findLast((at) => at <= now && !judged.isMet(at - 1)) ?? -Infinity;
  const changedAt = lastChange(judged, facts);
  const remembered = heldBefore(changedAt, memory);
  // what these facts say of the time before the last change is not what was so then
  if (remembered !== null && began <= Math.max(memory.evaluatedAt ?? -Infinity, changedAt)) return remembered;
  // while it was finished it was out of scope, which is a break; what others were before it existed is none of its time
  const inScopeSince = scope.includeDone ? facts.createdAt : facts.unfinishedSince;
  return Math.min(now, Math.max(began, inScopeSince, changedAt));
}

/** Since when they were met just before an instant, by what was remembered and what time alone made of it; null when they were not. */
function heldBefore(instant: Instant, { heldSince: since, turnsAt = [] }: CriterionMemory): Instant | null {
  return turnsAt
    .filter((at) => at < instant)
    .reduce<Instant | null>((held, at) => (held === null ? at : null), since);
}

/** The instants after `now` at which time alone ends or begins their being met, ascending. */
export function unseenTurns(judged: Judged, now: Instant): Instant[] {
  let met = judged.isMet(now);
  return judged.turningPoints().filter((at) => {
    if (at <= now || judged.isMet(at) === met) return false;
    met = !met;
    return true;
  });
}

/** Before this instant the facts were others, and what they said is not known here. */
function lastChange(judged: Judged, facts: Facts): Instant {
  let latest = 0;
  for (const { condition } of judged.conditions) {
    latest = Math.max(latest, facts.readings[condition.fact]?.changedAt ?? 0);
  }
  return latest;
}

export interface Turn {
  readonly at: Instant;
  /** When the stretch begins that makes it hold; for an end, when it ends. */
  readonly metAt: Instant;
  readonly holds: boolean;
}

export const holdsForMillis = (criterion: Criterion): Millis => criterion.holdsForMinutes * MINUTE;

/** The first instant after `now` at which time alone starts or ends the holding; null when it never does. */
export function nextTurn(judged: Judged, since: Instant | null, holdsFor: Millis, now: Instant): Turn | null {
  const ahead = judged.turningPoints().filter((at) => at > now);
  const next = (after: Instant, met: boolean) => ahead.find((at) => at > after && judged.isMet(at) === met);
  if (since !== null && now - since >= holdsFor) {
    const end = next(now, false);
    return end === undefined ? null : { at: end, metAt: end, holds: false };
  }
  let began = since ?? next(now, true);
  let from = now;
  while (began !== undefined) {
    const end = next(Math.max(from, began), false);
    if (end === undefined || began + holdsFor < end)
      return { at: began + holdsFor, metAt: began, holds: true };
    from = end;
    began = next(end, true);
  }
  return null;
}
