import { describe, expect, it } from '@jest/globals';
import { createClock } from '../../../../sandbox/clock';
import { TimeFlow } from '../../../../sandbox/web/server/time-flow';

function aFlow() {
  const clock = createClock(1_000);
  let changes = 0;
  const site = {
    now: () => clock.now(),
    advanceTo: (at: number) => clock.moveTo(at),
    nextDue: () => clock.next(),
  };
  const flow = new TimeFlow(
    site,
    () => (changes += 1),
    () => undefined,
  );
  return { clock, flow, changes: () => changes };
}

describe('the flow of time', () => {
  it('runs everything due on the way of a jump, then counts the jump and something to show', async () => {
    const { clock, flow } = aFlow();
    const ran: number[] = [];
    clock.at(5_000, 'first', () => void ran.push(clock.now()));
    await flow.jumpTo(9_000);
    expect(ran).toEqual([5_000]);
    expect(flow.state).toMatchObject({ now: 9_000, jumps: 1, revision: 1, nextDueAt: null });
  });

  it('is no longer paused once a speed is chosen', () => {
    const { flow } = aFlow();
    flow.pause(true);
    flow.setSpeed(60);
    expect(flow.state).toMatchObject({ isPaused: false, speed: 60 });
  });

  it('says that something happened even when the work failed', async () => {
    const { flow, changes } = aFlow();
    await expect(flow.during(() => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(changes()).toBe(1);
  });
});
