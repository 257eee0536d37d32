import { beforeEach, describe, expect, it } from '@jest/globals';
import { pointsKey, SHARE_POINTS } from '../../src/app/points-ledger';
import { reconcile } from '../../src/app/reconcile';
import { JiraUnavailable, type Desk } from '../../src/app/ports/desk';
import { HOUR, MINUTE } from '../../src/domain/time';
import { aHistory } from '../support/a-history';
import { EngineWorld } from '../support/engine-world';
import { START } from '../support/escalation-run';

type Changed = Awaited<ReturnType<Desk['changedSince']>>['found'][number];

let world: EngineWorld;
/** What changed, oldest first, as the search knows it. */
let changes: Changed[];
let lookedAt: string[];

const change = (count: number, at: (index: number) => number): void => {
  for (let index = 0; index < count; index += 1) {
    const issueId = String(1_000 + changes.length);
    changes.push({ issueId, projectId: '10000', updatedAt: at(index) });
    world.desk.put(aHistory({ id: issueId, createdAt: START }));
  }
  changes.sort((a, b) => a.updatedAt - b.updatedAt);
};

beforeEach(async () => {
  world = new EngineWorld();
  changes = [];
  lookedAt = [];
  world.desk.changedSince = (...[, since, limit]: Parameters<Desk['changedSince']>) => {
    const all = changes.filter(({ updatedAt }) => updatedAt >= since);
    return Promise.resolve({ found: all.slice(0, limit), isMore: all.length > limit });
  };
  const readHistories = world.desk.readHistories.bind(world.desk);
  world.desk.readHistories = (ids) => {
    lookedAt.push(...ids);
    return readHistories(ids);
  };
  world.store.seed('job', {
    'import:10000': { id: 'import:10000', kind: 'import', state: 'done', at: START, body: null },
  });
  await reconcile(world.ports);
});

/** Runs the reconcile and what it hands on, as the queue would. */
const runAll = async (): Promise<void> => {
  await reconcile(world.ports);
  for (let one = world.pushed.shift(); one; one = world.pushed.shift())
    if (one.look === 'reconcile') await reconcile(world.ports);
};

describe('the reconcile', () => {
  it('looks at every issue that changed, of a window far larger than a page of the search', async () => {
    world.move(10);
    change(1_300, (index) => START + MINUTE + index);
    await runAll();
    expect(new Set(lookedAt).size).toBe(1_300);
  });

  it('gets past a bulk edit that changed more than a page at one instant', async () => {
    world.move(10);
    change(1_100, () => START + MINUTE);
    change(3, (index) => START + 2 * MINUTE + index);
    await runAll();
    expect(new Set(lookedAt).size).toBe(1_103);
  });

  it('hands on what its time does not reach, and goes on there', async () => {
    world.move(10);
    change(60, (index) => START + MINUTE + index);
    const times = [25_000, 25_000, 25_000, 1_000];
    world.ports.clock.remainingMs = () => times.shift() ?? 25_000;
    await runAll();
    expect(new Set(lookedAt).size).toBe(60);
  });

  it('looks at nothing twice that nobody changed again', async () => {
    world.move(10);
    change(30, (index) => START + MINUTE + index);
    await runAll();
    lookedAt = [];
    world.move(3);
    await runAll();
    expect(lookedAt).toEqual([]);
  });

  it('finds what the search showed up to five minutes late', async () => {
    world.move(10);
    await runAll();
    change(4, () => START + 6 * MINUTE);
    world.move(10);
    await runAll();
    expect(lookedAt).toHaveLength(4);
  });

  it('goes on where it was when Jira did not answer in the middle', async () => {
    world.move(10);
    change(60, (index) => START + MINUTE + index);
    const readHistories = world.desk.readHistories.bind(world.desk);
    let calls = 0;
    world.desk.readHistories = (ids) => {
      calls += 1;
      if (calls === 2) throw new JiraUnavailable('quota', 'rate-limited', world.now + HOUR);
      return readHistories(ids);
    };
    await expect(reconcile(world.ports)).rejects.toThrow('quota');
    world.move(60);
    await runAll();
    expect(new Set(lookedAt).size).toBe(60);
  });

  /** The ledger counts a point for each work item found and each read. */
  const countPoints = (): { spent: number } => {
    const ledger = { spent: 0 };
    const count = (points: number): void => {
      ledger.spent += points;
      const body = { points: ledger.spent };
      const row = { id: 'p', kind: 'points', state: 'counted', at: world.now, body };
      world.store.seed('job', { [pointsKey(world.now)]: row });
    };
    const changedSince = world.desk.changedSince.bind(world.desk);
    const readHistories = world.desk.readHistories.bind(world.desk);
    world.desk.changedSince = async (...asked) => {
      const found = await changedSince(...asked);
      count(found.found.length);
      return found;
    };
    world.desk.readHistories = (ids) => {
      count(ids.length);
      return readHistories(ids);
    };
    return ledger;
  };

  it('spends little while steps that came due wait, and repairs the rest when they are done', async () => {
    await world.open();
    await world.drain();
    world.move(60);
    change(1_200, (index) => world.now - 30 * MINUTE + index);
    const ledger = countPoints();
    await reconcile(world.ports);
    expect(ledger.spent).toBeLessThan(SHARE_POINTS / 4);
    expect(world.pushed.filter(({ look }) => look === 'reconcile')).toEqual([]);
    const spent = ledger.spent;
    await reconcile(world.ports);
    expect(ledger.spent).toBe(spent);
    await world.sweepAfter(0);
    await runAll();
    expect(new Set(lookedAt).size).toBe(1_200);
  });

  it('leaves half of the share to mirrors that wait, and takes the rest when they are written', async () => {
    world.move(60);
    const row = { type: 'effect', id: '1:reflect:1', dueAt: world.now - 20 * MINUTE, severity: 3 } as const;
    world.store.seed('agenda', { 'effect:1:reflect:1': row });
    change(1_300, (index) => world.now - 30 * MINUTE + index);
    const ledger = countPoints();
    await runAll();
    expect(ledger.spent).toBeGreaterThan(SHARE_POINTS * 0.4);
    expect(ledger.spent).toBeLessThan(SHARE_POINTS * 0.6);
    await world.store.transact([{ remove: 'agenda', key: 'effect:1:reflect:1' }]);
    await runAll();
    expect(new Set(lookedAt).size).toBe(1_300);
  });

  it('asks for more than an hour has left only when the next has come', async () => {
    world.move(60);
    change(1_900, () => world.now - 30 * MINUTE);
    change(2, () => world.now - 20 * MINUTE);
    const ledger = countPoints();
    for (let hour = 0; hour < 4; hour += 1) {
      ledger.spent = 0;
      await runAll();
      expect(ledger.spent).toBeLessThanOrEqual(SHARE_POINTS);
      world.move(60);
    }
    expect(new Set(lookedAt).size).toBe(1_902);
  });

  it('leaves a bulk edit that needs a large search until no step waits', async () => {
    await world.open();
    await world.drain();
    world.move(60);
    change(1_200, () => world.now - 30 * MINUTE);
    const ledger = countPoints();
    for (let hour = 0; hour < 3; hour += 1) {
      ledger.spent = 0;
      await runAll();
      expect(ledger.spent).toBeLessThan(SHARE_POINTS / 4);
      world.move(60);
    }
    ledger.spent = 0;
    await world.sweepAfter(0);
    for (let hour = 0; hour < 3; hour += 1) {
      await runAll();
      world.move(60);
      await world.sweepAfter(0);
      ledger.spent = 0;
    }
    expect(new Set(lookedAt).size).toBeGreaterThanOrEqual(1_200);
  });

  it('passes over what one instant changed beyond what an hour can pay for, says so, and goes on behind it', async () => {
    world.move(60);
    change(3_000, () => world.now - 30 * MINUTE);
    change(2, () => world.now - 20 * MINUTE);
    const ledger = countPoints();
    for (let hour = 0; hour < 8; hour += 1) {
      ledger.spent = 0;
      await runAll();
      expect(ledger.spent).toBeLessThanOrEqual(SHARE_POINTS);
      world.move(60);
    }
    expect(world.warnings.join()).toContain('2500 work items changed at once');
    expect(lookedAt).toEqual(expect.arrayContaining(['4000', '4001']));
  });

  it('looks at the others when one cannot be read', async () => {
    world.move(10);
    change(5, (index) => START + MINUTE + index);
    world.desk.readHistories = () => Promise.reject(new Error('an odd answer'));
    const readHistory = world.desk.readHistory.bind(world.desk);
    const read: string[] = [];
    world.desk.readHistory = (id) => {
      if (id === '1002') return Promise.reject(new Error('an odd answer'));
      read.push(id);
      return readHistory(id);
    };
    await runAll();
    expect(read).toEqual(['1000', '1001', '1003', '1004']);
    expect(world.errors.join()).toContain('1002');
  });

  it('leaves the work to a run that is at it, and takes over when that one said nothing for a minute', async () => {
    world.move(10);
    change(1, () => START + MINUTE);
    world.store.seed('job', {
      reconcile: {
        id: 'reconcile',
        kind: 'reconcile',
        state: 'running',
        at: world.now,
        body: { doneTo: START, goesOn: null },
      },
    });
    await runAll();
    expect(lookedAt).toEqual([]);
    world.move(2);
    await runAll();
    expect(lookedAt).toHaveLength(1);
  });

  it('goes on from the watermark that an earlier version left', async () => {
    world.store.seed('job', {
      reconcile: { id: 'reconcile', kind: 'reconcile', state: 'done', at: START, body: START + 20 * MINUTE },
    });
    world.move(30);
    change(1, () => START + MINUTE);
    change(1, () => START + 21 * MINUTE);
    await runAll();
    expect(lookedAt).toHaveLength(1);
  });
});
