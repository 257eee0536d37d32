import { MINUTE } from '../time';
import type { Instant, Millis } from '../time';
import type { Criterion, CriterionMemory } from './criterion';
import type { Facts } from './fact-value';
import type { Judged } from './judged';

/**
 * Since when the conditions are met without a break, null when they are not. Found from the facts rather than from the
 * moment of looking, so that a late look counts from when it really began; what is remembered is kept as long as time alone
 * has made no break since.
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
  if (memory.heldSince !== null && began <= (memory.evaluatedAt ?? -Infinity)) return memory.heldSince;
  // while it was finished it was out of scope, which is a break
  const inScopeSince = scope.includeDone ? -Infinity : facts.unfinishedSince;
  return Math.min(now, Math.max(began, inScopeSince, lastChange(judged, facts)));
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
