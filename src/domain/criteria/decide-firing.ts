import type { WorkingTimes } from '../calendar/working-time';
import { HOUR, MINUTE } from '../time';
import type { Instant } from '../time';
import { isLive } from './criterion';
import type { Criterion, CriterionMemory } from './criterion';
import type { Decision } from './decision';

/** What to do about a decision now, and when to look again. A firing that is held back is no longer due once it stops holding. */
export type Firing =
  | { readonly kind: 'fire' | 'propose' }
  /** Not switched on, out of scope, or it has fired in this stretch of holding already: only an event changes that. */
  | { readonly kind: 'off' | 'out-of-scope' | 'already-fired' }
  /** It does not hold yet; `until` is when time alone may change that. */
  | { readonly kind: 'wait'; readonly until?: Instant }
  | { readonly kind: 'cool-down' | 'quiet' | 'capped'; readonly until: Instant };

/** `recentFirings`: when this criterion fired in the last hour, on any issue. A quiet calendar that no longer exists keeps nothing quiet. */
export function decideFiring(
  criterion: Criterion,
  decision: Decision,
  now: Instant,
  calendars: WorkingTimes,
  recentFirings: readonly Instant[],
): Firing {
  const { mode, quietHours, coolDownMinutes, capPerHour } = criterion;
  const { memory, changesAt } = decision;
  if (!isLive(criterion)) return { kind: 'off' };
  if (decision.outOfScope !== null) return { kind: 'out-of-scope' };
  if (!decision.holds) return changesAt === undefined ? { kind: 'wait' } : { kind: 'wait', until: changesAt };
  if (memory.firedThisTime) return { kind: 'already-fired' };
  const cooledAt = memory.lastFiredAt === null ? now : memory.lastFiredAt + coolDownMinutes * MINUTE;
  if (cooledAt > now) return { kind: 'cool-down', until: cooledAt };
  const opensAt =
    quietHours === undefined ? now : (calendars(quietHours.outsideCalendarId)?.nextOpen(now) ?? now);
  if (opensAt > now) return { kind: 'quiet', until: opensAt };
  const lastHour = recentFirings.filter((at) => at > now - HOUR).sort((a, b) => a - b);
  const oldestInTheWay = lastHour[lastHour.length - capPerHour];
  if (oldestInTheWay !== undefined) return { kind: 'capped', until: oldestInTheWay + HOUR };
  return { kind: mode === 'start' ? 'fire' : 'propose' };
}

/** What to remember once it has fired or was proposed. */
export const noteFired = (memory: CriterionMemory, at: Instant): CriterionMemory => ({
  ...memory,
  lastFiredAt: at,
  firedThisTime: true,
});
