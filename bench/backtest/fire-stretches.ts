import { NO_MEMORY, type CriterionMemory } from '../../src/domain/criteria/criterion';
import { decideFiring, noteFired } from '../../src/domain/criteria/decide-firing';
import type { Decision } from '../../src/domain/criteria/decision';
import { evaluate } from '../../src/domain/criteria/evaluate';
import { factsAt } from '../../src/domain/criteria/facts-at';
import { factsNeeded } from '../../src/domain/criteria/facts-needed';
import type { IssueHistory } from '../../src/domain/criteria/history';
import { HOUR, type Instant } from '../../src/domain/time';
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
  const line = new SoonestFirst<Stretch>();
  for (const stretch of stretches) line.add(stretch.from, stretch);
  const lastFired = new Map<number, Instant>();
  const fired: { incident: number; at: Instant; heldSince: Instant }[] = [];
  let recent: Instant[] = [];
  let heldBack = 0;
  let disputed = 0;

  for (let next = line.take(); next; next = line.take()) {
    const { at, item } = next;
    if (at >= item.end) {
      heldBack++;
      continue;
    }
    const lastFiredAt = lastFired.get(item.incident) ?? null;
    recent = recent.filter((one) => one > at - HOUR);
    const before: CriterionMemory = { ...NO_MEMORY, evaluatedAt: at, heldSince: item.since, lastFiredAt };
    const firing = decideFiring(criterion, holding(criterion.id, before), at, calendars, recent);
    if ('until' in firing && firing.until !== undefined) line.add(firing.until, item);
    if (firing.kind !== 'fire' && firing.kind !== 'propose') continue;
    const history = histories[item.incident];
    if (history === undefined) throw new Error(`there is no incident ${item.incident}`);
    const decision = evaluate(criterion, factsAt(history, at, { only }), before, at, calendars);
    if (!decision.holds || decision.heldSince !== item.since) disputed++;
    const memory = noteFired(decision.memory, at);
    lastFired.set(item.incident, memory.lastFiredAt ?? at);
    recent.push(at);
    fired.push({ incident: item.incident, at, heldSince: item.since });
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
