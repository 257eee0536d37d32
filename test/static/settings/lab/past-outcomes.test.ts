import { expect, it } from '@jest/globals';
import type { SlaCycle } from '../../../../src/domain/criteria/history';
import { HOUR } from '../../../../src/domain/time';
import { siteOutcomes } from '../../../../static/settings/lab/past-outcomes';
import { anIssue, minute, OPEN, RESOLVED, throughStatuses, WORKING } from '../../../domain/criteria/an-issue';

const cycle = (given: Partial<SlaCycle>): SlaCycle => ({
  startedAt: minute(0),
  breachAt: minute(60),
  stoppedAt: minute(50),
  breached: false,
  paused: false,
  goalMs: HOUR,
  elapsedMs: HOUR,
  remainingMs: 0,
  ongoing: false,
  ...given,
});
const withCycles = (
  id: string,
  cycles: readonly SlaCycle[],
  ...steps: Parameters<typeof throughStatuses>
) => ({
  ...anIssue(throughStatuses(...steps)),
  id,
  slas: [{ id: 'r', name: 'Resolution', cycles }],
});

it('knows what became of a work item where its SLAs say so, and nothing of the rest', () => {
  const outcomes = siteOutcomes([
    withCycles('met', [cycle({})], OPEN, [50, RESOLVED]),
    withCycles('missed', [cycle({ breached: true, stoppedAt: minute(90) })], OPEN, [90, RESOLVED]),
    withCycles('missed while open', [cycle({ breached: true, stoppedAt: null, ongoing: true })], OPEN),
    withCycles('still open', [cycle({ stoppedAt: null, ongoing: true })], OPEN),
    withCycles('no clock ran', [], OPEN, [50, RESOLVED]),
    withCycles('reopened', [cycle({})], OPEN, [50, RESOLVED], [70, WORKING], [80, RESOLVED]),
  ]);
  expect(Object.fromEntries(outcomes)).toEqual({
    met: { resolvedAt: minute(50), closedAt: null, slaMet: true, missedAt: null },
    missed: { resolvedAt: minute(90), closedAt: null, slaMet: false, missedAt: minute(60) },
    'missed while open': { resolvedAt: null, closedAt: null, slaMet: false, missedAt: minute(60) },
    reopened: { resolvedAt: minute(80), closedAt: null, slaMet: true, missedAt: null },
  });
});
