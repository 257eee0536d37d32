import { beforeEach, describe, expect, it } from '@jest/globals';
import { auditEngine } from '../../src/app/audit-engine';
import { readEngineHealth } from '../../src/app/engine-health';
import { pointsKey, SHARE_POINTS } from '../../src/app/points-ledger';
import { reconcile } from '../../src/app/reconcile';
import type { EffectRow, JobRow } from '../../src/app/rows';
import { runSweep } from '../../src/app/run-sweep';
import { HOUR, MINUTE } from '../../src/domain/time';
import { EngineWorld } from '../support/engine-world';

let world: EngineWorld;
let id = '';

beforeEach(async () => {
  world = new EngineWorld();
  id = await world.open();
  await world.drain();
  await runSweep(world.ports);
  await reconcile(world.ports);
  await auditEngine(world.ports);
});

const job = (row: Partial<JobRow> & { readonly id: string }): void => {
  world.store.seed('job', {
    [row.id]: { kind: 'books', state: 'kept', at: world.now, body: null, ...row },
  });
};
const effects = async (given: (index: number) => Partial<EffectRow>, count: number): Promise<void> => {
  const [key = ''] = world.store.keys('effect');
  const found = await world.store.get('effect', key);
  if (!found) throw new Error('no effect');
  for (let index = 0; index < count; index += 1) {
    const work = { kind: 'reflect' as const, id: `e${index}`, issueId: '1' };
    world.store.seed('effect', { [work.id]: { ...found.row, id: work.id, work, ...given(index) } });
  }
};

describe('the health of the engine', () => {
  it('is healthy while it sweeps, repairs and audits, and nothing is late', async () => {
    expect(await readEngineHealth(world.ports)).toMatchObject({
      verdict: 'healthy',
      reasons: [],
      sweep: { ageMs: 0, latenessMs: 0 },
      reconcile: { goesOn: false },
      audit: { late: 0, orphans: 0, complete: true },
      backlog: { dueNow: 0, oldestDueAt: null, more: false },
      deadLetters: [],
      quota: { points: 0, share: SHARE_POINTS, pausedUntil: null },
    });
  });

  it('is late when a tick has not come, and stopped when three have not', async () => {
    world.move(8);
    expect(await readEngineHealth(world.ports)).toMatchObject({
      verdict: 'late',
      reasons: ['sweep-overdue'],
    });
    world.move(9);
    expect(await readEngineHealth(world.ports)).toMatchObject({ verdict: 'stopped' });
  });

  it('is stopped where no sweep has ever run', async () => {
    const health = await readEngineHealth(new EngineWorld().ports);
    expect(health).toMatchObject({ verdict: 'stopped', sweep: null });
    expect(health.reasons).toEqual(['never-swept', 'audit-overdue', 'reconcile-overdue']);
  });

  it('is late when something has been due for longer than a sweep takes to come', async () => {
    world.move(40);
    job({ id: 'heartbeat', kind: 'heartbeat', state: 'alive', body: { latenessMs: 600_000 } });
    const { reasons, backlog, sweep } = await readEngineHealth(world.ports);
    expect(reasons).toContain('backlog-late');
    expect(backlog.dueNow).toBeGreaterThan(0);
    expect(sweep?.latenessMs).toBe(600_000);
  });

  it('says until when it stands still, by Jira’s word or by the site’s own share', async () => {
    job({ id: 'quota', body: { until: world.now + HOUR } });
    expect(await readEngineHealth(world.ports)).toMatchObject({
      verdict: 'late',
      reasons: ['quota-paused'],
      quota: { pausedUntil: world.now + HOUR },
    });
    job({ id: 'quota', body: { until: 0 } });
    job({ id: pointsKey(world.now), body: { points: SHARE_POINTS } });
    expect(await readEngineHealth(world.ports)).toMatchObject({
      reasons: ['share-used'],
      quota: { points: SHARE_POINTS, pausedUntil: Math.floor(world.now / HOUR) * HOUR + HOUR },
    });
  });

  it('names dead letters with their reason and their escalation, which alone makes nothing late', async () => {
    await effects(() => ({ state: 'dead', outcome: 'Jira said no', attempts: 10 }), 1);
    expect(await readEngineHealth(world.ports)).toMatchObject({
      verdict: 'healthy',
      reasons: ['dead-letters'],
      deadLetters: [
        { effectId: 'e0', escalationId: id, kind: 'reflect', reason: 'Jira said no', attempts: 10 },
      ],
    });
  });

  it('shows what the last audit found', async () => {
    world.store.seed('subject', { 1: { openId: null, lastId: null, count: 1 } });
    await auditEngine(world.ports);
    expect(await readEngineHealth(world.ports)).toMatchObject({
      reasons: ['audit-found'],
      audit: { astray: 1, repaired: 1 },
    });
  });

  it('shows leases and long work that is running, with its progress', async () => {
    await effects(() => ({ state: 'pending', leasedUntil: world.now + MINUTE, dueAt: world.now }), 3);
    job({ id: 'drain', state: 'running', body: { until: world.now + MINUTE } });
    job({ id: 'import:10000', kind: 'import', state: 'running', body: { cursor: 'x', looked: 150 } });
    expect(await readEngineHealth(world.ports)).toMatchObject({
      leases: { effects: 3, drainUntil: world.now + MINUTE },
      jobs: [{ id: 'import:10000', kind: 'import', progress: 150 }],
    });
  });

  it('stays small whatever there is to tell, in at most nine reads, and asks Jira nothing', async () => {
    await effects(() => ({ state: 'dead', outcome: 'x'.repeat(5_000) }), 150);
    for (let index = 0; index < 60; index += 1)
      job({ id: `import:${index}`, kind: 'import', state: 'running', body: { cursor: null, looked: 1 } });
    world.desk.asked = 0;
    world.store.reads = 0;
    const health = await readEngineHealth(world.ports);
    expect(world.store.reads).toBeLessThanOrEqual(9);
    expect(world.desk.asked).toBe(0);
    expect(health.deadLettersMore).toBe(true);
    expect(JSON.stringify(health).length).toBeLessThan(15_000);
  });
});
