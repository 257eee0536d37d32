import type { Instant } from '../../src/domain/time';

/** One time that a criterion holds on an incident, before firing rules: met since `since`, for long enough from `from` on, until `end`. */
export interface Stretch {
  /** Places in the lists of criteria and of histories. */
  readonly criterion: number;
  readonly incident: number;
  readonly since: Instant;
  readonly from: Instant;
  readonly end: Instant;
}

/** The instants at which something happens to an incident: its opening and every change, each once, before the horizon. */
export function happenings(
  createdAt: Instant,
  changes: readonly { readonly at: Instant }[],
  horizon: Instant,
): Instant[] {
  const instants = [createdAt];
  let last = createdAt;
  for (const { at } of changes) {
    if (at <= last || at >= horizon) continue;
    instants.push(at);
    last = at;
  }
  return instants;
}
