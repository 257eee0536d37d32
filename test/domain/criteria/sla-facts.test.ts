import { describe, expect, it } from '@jest/globals';
import { factsAt } from '../../../src/domain/criteria/facts-at';
import type { SlaCycle } from '../../../src/domain/criteria/history';
import { MINUTE } from '../../../src/domain/time';
import { START, aCycle, anIssue, minute, named } from './an-issue';

const slaAt = (when: number, ...cycles: SlaCycle[]) => {
  const history = anIssue({ slas: [{ ...named('Time to resolution'), cycles }], readAt: minute(100) });
  return factsAt(history, minute(when)).readings.slaLeft?.value?.[0];
};

describe('an SLA at an instant', () => {
  it('is absent before its first cycle', () => {
    expect(slaAt(5, aCycle({ startedAt: minute(10) }))).toBeUndefined();
  });

  it('runs towards its breach, from the share that was read', () => {
    const reading = slaAt(100, aCycle({ elapsedMs: 60 * MINUTE }));
    expect(reading).toMatchObject({
      state: 'running',
      breachAt: minute(240),
      breached: false,
      leftMs: null,
      usedPercent: 25,
    });
    expect((reading?.usedPercent ?? 0) + (reading?.percentPerMs ?? 0) * 140 * MINUTE).toBeCloseTo(100, 9);
  });

  it('is rebuilt in the past as running evenly from its start', () => {
    const reading = slaAt(50, aCycle({ elapsedMs: 60 * MINUTE }));
    expect(reading).toMatchObject({ state: 'running', usedPercent: 0, usedAt: START });
  });

  it('keeps what was left while it is paused', () => {
    const paused = aCycle({
      paused: true,
      breachAt: null,
      remainingMs: 30 * MINUTE,
      elapsedMs: 210 * MINUTE,
    });
    expect(slaAt(100, paused)).toMatchObject({
      state: 'paused',
      leftMs: 30 * MINUTE,
      usedPercent: 87.5,
      percentPerMs: 0,
    });
  });

  it('is finished once stopped, and was running before that', () => {
    const stopped = aCycle({ stoppedAt: minute(80), ongoing: false, breached: false });
    expect(slaAt(90, stopped)?.state).toBe('finished');
    expect(slaAt(79, stopped)?.state).toBe('running');
  });

  it('starts anew with its next cycle', () => {
    const first = aCycle({ stoppedAt: minute(20), breachAt: minute(10), breached: true, ongoing: false });
    const second = aCycle({ startedAt: minute(60), breachAt: minute(300) });
    expect(slaAt(15, first, second)?.breached).toBe(true);
    expect(slaAt(40, first, second)).toMatchObject({ state: 'finished', breached: true });
    expect(slaAt(60, first, second)).toMatchObject({
      state: 'running',
      breached: false,
      breachAt: minute(300),
    });
  });
});
