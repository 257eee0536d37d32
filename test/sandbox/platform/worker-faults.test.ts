import { getAppContext } from '@forge/api';
import kvs from '@forge/kvs';
import { describe, expect, test } from '@jest/globals';
import { playFaults, seededFaultPlan } from '../../../sandbox/fault-plan';
import { NO_FAULTS } from '../../../sandbox/site-faults';
import { platformSite, START } from './platform-site';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

describe('faults of workers', () => {
  test('make requests of calls in the background take twenty times as long, those of people as long as ever', async () => {
    const { site, handlers, inApp } = await platformSite({ faults: { slowWorkers: 1 } });
    const left: number[] = [];
    handlers['tick'] = async () => {
      const before = getAppContext().invocationRemainingTimeInMillis();
      await kvs.get('k');
      left.push(before - getAppContext().invocationRemainingTimeInMillis());
    };
    await site.tick();
    expect(left).toEqual([600]);
    await inApp(() => kvs.get('k'));
    expect(site.counters.functions['probe']?.waitMs).toBe(30);
  });

  test('kill calls in the background at one of their requests, and what they would have done later does not happen', async () => {
    const { site, handlers } = await platformSite({ faults: { killedWorkers: 1 } });
    handlers['tick'] = async () => {
      for (let n = 0; n < 60; n += 1) await kvs.set(`n${n}`, n);
    };
    for (let n = 0; n < 8; n += 1) await site.tick();
    expect(site.counters.functions['tick']).toMatchObject({ calls: 8, timeouts: 8 });
    expect(site.counters.storage.writes).toBeLessThan(8 * 31);
  });

  test('let a tick come late, and the next at its own time', async () => {
    const { site, handlers } = await platformSite({ faults: { tickDelayMs: 2 * MINUTE } });
    const at: number[] = [];
    handlers['tick'] = () => void at.push(site.clock.now() - START);
    await site.advance(13 * MINUTE);
    expect(at).toEqual([7 * MINUTE, 12 * MINUTE]);
  });
});

describe('a fault plan', () => {
  const plan = seededFaultPlan(7, START, START + 48 * HOUR);

  test('is the same for the same seed, and another for another', () => {
    expect(seededFaultPlan(7, START, START + 48 * HOUR)).toEqual(plan);
    expect(seededFaultPlan(8, START, START + 48 * HOUR)).not.toEqual(plan);
  });

  test('brings every trouble to an end', async () => {
    const { site } = await platformSite();
    playFaults(site, plan);
    await site.advanceTo(START + 48 * HOUR);
    expect(site.faults).toEqual(NO_FAULTS);
    expect(plan.length).toBeGreaterThan(20);
  });
});
