import { describe, expect, it } from '@jest/globals';
import * as v from 'valibot';
import { slaAnswer, toSlas } from '../../src/jira/to-slas';

const cycle = (start: number, more: object = {}) => ({
  startTime: { epochMillis: start, friendly: '어제 18:02' },
  breachTime: { epochMillis: start + 100 },
  breached: false,
  goalDuration: { millis: 100, friendly: '4시간' },
  elapsedTime: { millis: 40 },
  remainingTime: { millis: 60 },
  ...more,
});
const sla = (more: object) =>
  v.parse(slaAnswer, { id: '58', name: 'Time to resolution', _links: {}, ...more });

describe('an SLA as Jira gives it', () => {
  it('has its completed cycles and the running one in order', () => {
    const answer = sla({
      completedCycles: [
        cycle(200, { stopTime: { epochMillis: 250 } }),
        cycle(1, { stopTime: { epochMillis: 50 } }),
      ],
      ongoingCycle: cycle(300, { paused: true, withinCalendarHours: false }),
    });
    const [found] = toSlas([answer]);
    expect(
      found?.cycles.map(({ startedAt, stoppedAt, ongoing, paused }) => [
        startedAt,
        stoppedAt,
        ongoing,
        paused,
      ]),
    ).toEqual([
      [1, 50, false, false],
      [200, 250, false, false],
      [300, null, true, true],
    ]);
  });

  it('that never started has no cycles, and one that does not apply is none', () => {
    expect(toSlas([sla({ completedCycles: [] }), v.parse(slaAnswer, null)])).toEqual([
      { id: '58', name: 'Time to resolution', cycles: [] },
    ]);
  });

  it('without a time of breach says that there is none', () => {
    const [found] = toSlas([sla({ ongoingCycle: cycle(1, { breachTime: null }) })]);
    expect(found?.cycles[0]?.breachAt).toBeNull();
  });
});
