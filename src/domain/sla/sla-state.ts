import * as v from 'valibot';
import type { Sla } from '../criteria/history';
import { MINUTE, type Instant } from '../time';

/** Where one SLA of a work item stood at an instant. */
export interface SlaState {
  readonly id: string;
  readonly name: string;
  readonly state: 'running' | 'paused' | 'finished';
  readonly breached: boolean;
  /** In the SLA's own calendar; below zero once it is breached, null when it is finished. */
  readonly remainingMinutes: number | null;
}

export const slaState: v.GenericSchema<unknown, SlaState> = v.object({
  id: v.string(),
  name: v.string(),
  state: v.picklist(['running', 'paused', 'finished']),
  breached: v.boolean(),
  remainingMinutes: v.nullable(v.number()),
});

/** Where each SLA stands as it was just read, by its latest cycle; one that never began is left out. */
export const slaStatesOf = (slas: readonly Sla[]): readonly SlaState[] =>
  slas.flatMap(({ id, name, cycles }): SlaState[] => {
    const cycle = cycles.at(-1);
    if (!cycle) return [];
    const { ongoing, paused, breached, remainingMs } = cycle;
    if (!ongoing) return [{ id, name, state: 'finished', breached, remainingMinutes: null }];
    const remainingMinutes = Math.floor(remainingMs / MINUTE);
    return [{ id, name, state: paused ? 'paused' : 'running', breached, remainingMinutes }];
  });

/**
 * Where each SLA stood then, as far as its cycles tell it now: by a goal that was changed since it is judged as if it had always had it.
 * How much was left is not known of the past.
 */
export const slaStatesAt = (slas: readonly Sla[], at: Instant): readonly SlaState[] =>
  slas.flatMap(({ id, name, cycles }): SlaState[] => {
    const cycle = cycles.findLast(({ startedAt }) => startedAt <= at);
    if (!cycle) return [];
    const isFinished = cycle.stoppedAt !== null && cycle.stoppedAt <= at;
    const isDated = cycle.breachAt !== null && cycle.breachAt <= at;
    const breached = cycle.breached && (isFinished || isDated);
    return [{ id, name, state: isFinished ? 'finished' : 'running', breached, remainingMinutes: null }];
  });
