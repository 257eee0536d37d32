import { NO_MEMORY, type CriterionMemory } from '../criteria/criterion';
import { decideFiring, noteFired } from '../criteria/decide-firing';
import type { Decision } from '../criteria/decision';
import { evaluate } from '../criteria/evaluate';
import { factsAt } from '../criteria/facts-at';
import { factsNeeded } from '../criteria/facts-needed';
import type { IssueHistory } from '../criteria/history';
import { HOUR, type Instant } from '../time';
import { FirstCome } from './first-come';
import { SoonestFirst } from './soonest-first';
import type { Stretch } from './stretch';
import type { Question } from './walk-histories';

export interface Firings {
  readonly fired: readonly { readonly incident: number; readonly at: Instant; readonly heldSince: Instant }[];
  /** Stretches that ended while cool-down, quiet hours or the cap held them back. */
  readonly heldBack: number;
  /** Firings that the engine's own `evaluate` would not have made. */
  readonly disputed: number;
}

/** Applies a criterion's firing rules to its stretches over all incidents, in order of time: once a stretch, cool-down, quiet hours, cap. */
export function fireStretches(
  { criteria, calendars, testable }: Question,
  criterionPlace: number,
  histories: readonly IssueHistory[],
  stretches: readonly Stretch[],
): Firings {
  const criterion = criteria[criterionPlace];
  if (criterion === undefined) throw new Error(`there is no criterion ${criterionPlace}`);
  const only = [...factsNeeded([criterion])].filter((fact) => testable.has(fact));
  const lastFired = new Map<number, Instant>();
  const fired: { incident: number; at: Instant; heldSince: Instant }[] = [];
  let recent: Instant[] = [];
  let heldBack = 0;
  let disputed = 0;

  /** Fires, or says until when it is held back and whether by the cap, which holds back everybody alike. */
  const attempt = (
    stretch: Stretch,
    at: Instant,
  ): { readonly until: Instant; readonly isCapped: boolean } | null => {
    if (at >= stretch.end) {
      heldBack++;
      return null;
    }
    const lastFiredAt = lastFired.get(stretch.incident) ?? null;
    recent = recent.filter((one) => one > at - HOUR);
    const before: CriterionMemory = { ...NO_MEMORY, evaluatedAt: at, heldSince: stretch.since, lastFiredAt };
    const firing = decideFiring(criterion, holding(criterion.id, before), at, calendars, recent);
    if ('until' in firing) return { until: firing.until, isCapped: firing.kind === 'capped' };
    if (firing.kind !== 'fire' && firing.kind !== 'propose') return null;
    const history = histories[stretch.incident];
    if (history === undefined) throw new Error(`there is no incident ${stretch.incident}`);
    const decision = evaluate(criterion, factsAt(history, at, { only }), before, at, calendars);
    if (!decision.holds || decision.heldSince !== stretch.since) disputed++;
    lastFired.set(stretch.incident, noteFired(decision.memory, at).lastFiredAt ?? at);
    recent.push(at);
    fired.push({ incident: stretch.incident, at, heldSince: stretch.since });
    return null;
  };

  const line = new SoonestFirst<Stretch | 'cap-opens'>();
  for (const stretch of stretches) line.add(stretch.from, stretch);
  const behindCap = new FirstCome<Stretch>();
  for (let next = line.take(); next; next = line.take()) {
    const { at, item } = next;
    if (item !== 'cap-opens') {
      const held = attempt(item, at);
      if (held?.isCapped) {
        if (behindCap.isEmpty()) line.add(held.until, 'cap-opens');
        behindCap.add(item);
      } else if (held) line.add(held.until, item);
      continue;
    }
    for (let first = behindCap.first(); first; first = behindCap.first()) {
      const held = attempt(first, at);
      if (held?.isCapped) {
        line.add(held.until, 'cap-opens');
        break;
      }
      behindCap.drop();
      if (held) line.add(held.until, first);
    }
  }
  return { fired, heldBack, disputed };
}

/** All that the firing rules ask of a decision that holds. */
const holding = (criterionId: string, memory: CriterionMemory): Decision => ({
  criterionId,
  outOfScope: null,
  met: true,
  holds: true,
  heldSince: memory.heldSince,
  why: [],
  memory,
});
