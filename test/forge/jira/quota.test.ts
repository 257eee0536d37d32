import { beforeEach, describe, expect, it } from '@jest/globals';
import { numberIn, pointsKey, SPENDABLE_POINTS } from '../../../src/app/points-ledger';
import { quotaOf } from '../../../src/forge/jira/quota';
import { HOUR, MINUTE } from '../../../src/domain/time';
import { quietPorts, type QuietPorts } from '../../support/quiet-ports';

const NOW = Date.UTC(2026, 10, 16, 8, 40);
const NEXT_HOUR = Date.UTC(2026, 10, 16, 9);

let ports: QuietPorts;
beforeEach(() => {
  ports = quietPorts(NOW);
});
const quota = (share: number | null = 1) => quotaOf({ ...ports, share });
const written = async (): Promise<number> =>
  numberIn((await ports.store.get('job', pointsKey(NOW)))?.row.body, 'points');

describe('the quota of background work', () => {
  it('adds what each invocation spent to the hour, however many end at once', async () => {
    const all = Array.from({ length: 5 }, () => quota());
    for (const [index, one] of all.entries()) one.spend(index + 1);
    await Promise.all(all.map((one) => one.settle()));
    expect(await written()).toBe(15);
  });

  it('lets nobody call until the next hour once the site’s share is spent', async () => {
    quota().spend(1);
    const spender = quota();
    spender.spend(SPENDABLE_POINTS);
    await spender.settle();
    expect(await quota().stoppedUntil()).toBe(NEXT_HOUR);
  });

  it('stops in the middle of an invocation that spends the rest of the share', async () => {
    const one = quota();
    expect(await one.stoppedUntil()).toBe(0);
    one.spend(SPENDABLE_POINTS);
    expect(await one.stoppedUntil()).toBe(NEXT_HOUR);
  });

  it('closes to lesser work while more severe work goes on', async () => {
    const spender = quota();
    spender.spend(0.9 * SPENDABLE_POINTS);
    await spender.settle();
    expect(await quota(0.88).stoppedUntil()).toBe(NEXT_HOUR);
    expect(await quota(1).stoppedUntil()).toBe(0);
  });

  it('counts anew in the next hour', async () => {
    const spender = quota();
    spender.spend(SPENDABLE_POINTS);
    await spender.settle();
    const later = { ...ports, clock: { now: () => NEXT_HOUR + MINUTE, remainingMs: () => 1 } };
    expect(await quotaOf({ ...later, share: 1 }).stoppedUntil()).toBe(0);
  });
});

describe('Jira’s word that a quota is used up', () => {
  it('holds in every later invocation, people’s calls included, until the reset', async () => {
    await quota().stop(NOW + HOUR);
    expect(await quota().stoppedUntil()).toBe(NOW + HOUR);
    expect(await quota(null).stoppedUntil()).toBe(NOW + HOUR);
  });

  it('holds at once in the invocation that heard it, also when it had asked before', async () => {
    const one = quota(null);
    expect(await one.stoppedUntil()).toBe(0);
    await one.stop(NOW + HOUR);
    expect(await one.stoppedUntil()).toBe(NOW + HOUR);
  });
});

describe('a person’s call', () => {
  it('is held up by no share', async () => {
    const spender = quota();
    spender.spend(2 * SPENDABLE_POINTS);
    await spender.settle();
    expect(await quota(null).stoppedUntil()).toBe(0);
  });
});
