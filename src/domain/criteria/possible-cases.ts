import type { Condition } from './condition';
import { possibleStates } from './possible-states';
import type { State } from './possible-states';
import type { Truth } from './truth';

const MOST_CASES = 5_000;

/**
 * Every combination of states that these conditions can tell apart, with each condition's truth in it; null when there are
 * more than can be tried. Different facts, calendars, SLAs and windows count as free of each other.
 */
export function possibleCases(
  conditions: readonly Condition[],
  includeDone: boolean,
): Iterable<State> | null {
  const byThing = new Map<string, Condition[]>();
  conditions.forEach((condition, i) => {
    const thing = thingOf(condition, i);
    byThing.set(thing, [...(byThing.get(thing) ?? []), condition]);
  });
  const things: State[][] = [];
  let cases = 1;
  for (const alike of byThing.values()) {
    const states = possibleStates(alike, includeDone);
    if (states === null) return null;
    things.push(states);
    cases *= states.length;
  }
  return cases > MOST_CASES ? null : combine(things);
}

/** Yields one and the same map, refilled: it is good until the next case is asked for. */
function* combine(
  things: readonly (readonly State[])[],
  at = 0,
  truths: Map<Condition, Truth> = new Map(),
): Generator<State> {
  const states = things[at];
  if (states === undefined) {
    yield truths;
    return;
  }
  for (const state of states) {
    for (const [condition, truth] of state) truths.set(condition, truth);
    yield* combine(things, at + 1, truths);
  }
}

/** Conditions about the same thing get the same key. One that picks no SLA is about any, so never surely about the same. */
function thingOf(condition: Condition, position: number): string {
  switch (condition.fact) {
    case 'slaBreached':
    case 'slaPaused':
    case 'slaUsed':
      return JSON.stringify([condition.fact, condition.sla ?? position]);
    case 'slaLeft':
      return JSON.stringify([condition.fact, condition.sla ?? position, condition.calendarId]);
    case 'customerWords':
      return JSON.stringify([condition.fact, [...condition.words].sort(), condition.withinMinutes]);
    default:
      return JSON.stringify([
        condition.fact,
        'calendarId' in condition ? condition.calendarId : undefined,
        'withinMinutes' in condition ? condition.withinMinutes : undefined,
      ]);
  }
}
