import type { SlaFlagFact } from '../condition';
import type { FactDefinitions } from '../fact-definition';
import type { SlaReading } from '../fact-value';
import type { Sla, SlaCycle } from '../history';
import { known, unknownFact } from '../past';
import type { Past } from '../past';

/** Each SLA's cycle of the instant. Whether one was paused is known only at the time of reading: rebuilt ones count as running. */
function readSlas(past: Past) {
  const { slas, createdAt } = past.history;
  if (slas === null) return unknownFact(past);
  const readings: SlaReading[] = [];
  let changedAt = createdAt;
  for (const sla of slas) {
    const cycle = sla.cycles.findLast((candidate) => candidate.startedAt <= past.at);
    if (cycle === undefined) continue;
    const stopped = cycle.stoppedAt !== null && cycle.stoppedAt <= past.at;
    changedAt = Math.max(changedAt, stopped ? cycle.stoppedAt : cycle.startedAt);
    readings.push(stopped ? finished(sla, cycle, cycle.stoppedAt) : ongoing(sla, cycle, past));
  }
  return known(past, readings, changedAt);
}

const percentOf = (cycle: SlaCycle, elapsedMs: number) =>
  cycle.goalMs > 0 ? (100 * elapsedMs) / cycle.goalMs : 100;

function finished({ id, name }: Sla, cycle: SlaCycle, stoppedAt: number): SlaReading {
  return {
    id,
    name,
    state: 'finished',
    breachAt: cycle.breachAt,
    breached: cycle.breached,
    leftMs: null,
    usedPercent: percentOf(cycle, cycle.elapsedMs),
    usedAt: stoppedAt,
    percentPerMs: 0,
  };
}

function ongoing({ id, name }: Sla, cycle: SlaCycle, { at, isPresent, history }: Past): SlaReading {
  const paused = isPresent && cycle.paused;
  const { goalMs } = cycle;
  // a breach that the source has seen and dates into the future has no date
  const breachAt = isPresent && cycle.breached && (cycle.breachAt ?? 0) > at ? null : cycle.breachAt;
  const usedPercent = isPresent ? percentOf(cycle, cycle.elapsedMs) : 0;
  const usedAt = isPresent ? history.readAt : cycle.startedAt;
  // even from here to the breach, at the pace of elapsed time behind it
  const towardsBreach =
    breachAt !== null && breachAt > usedAt && usedPercent < 100
      ? (100 - usedPercent) / (breachAt - usedAt)
      : null;
  return {
    id,
    name,
    state: paused ? 'paused' : 'running',
    breachAt,
    breached: (isPresent && cycle.breached) || (!paused && breachAt !== null && breachAt <= at),
    leftMs: paused ? cycle.remainingMs : null,
    usedPercent,
    usedAt,
    percentPerMs: paused ? 0 : (towardsBreach ?? (goalMs > 0 ? 100 / goalMs : 0)),
  };
}

const common = { source: 'sla', history: 'nearly', canBeMissing: true, read: readSlas } as const;

export const slaFacts: FactDefinitions<SlaFlagFact | 'slaLeft' | 'slaUsed'> = {
  slaBreached: {
    ...common,
    kind: 'slaFlag',
    meaning: 'The latest cycle of the SLA was breached, or its time of breach has come while it runs.',
    stoppedBy: null,
    example: { fact: 'slaBreached', op: 'isTrue', sla: { name: 'Time to resolution' } },
  },
  slaPaused: {
    ...common,
    kind: 'slaFlag',
    history: 'not at all',
    meaning: 'The SLA is paused. Past pauses are not kept by Jira.',
    stoppedBy: null,
    example: { fact: 'slaPaused', op: 'isTrue' },
    read: (past: Past) => (past.isPresent ? readSlas(past) : unknownFact(past)),
  },
  slaLeft: {
    ...common,
    kind: 'slaLeft',
    meaning: 'Time until the running SLA breaches; what it had left, while it is paused.',
    stoppedBy: 'resolve',
    example: { fact: 'slaLeft', op: 'atMost', minutes: 60 },
  },
  slaUsed: {
    ...common,
    kind: 'slaUsed',
    meaning: "Share of the SLA's goal that is used up, taken as even between the reading and the breach.",
    stoppedBy: 'resolve',
    example: { fact: 'slaUsed', op: 'atLeast', percent: 75 },
  },
};
