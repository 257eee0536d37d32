import { describe, expect, it } from '@jest/globals';
import { agendaWrite } from '../../src/app/decision-writes';
import { auditEngine } from '../../src/app/audit-engine';
import { runSweep } from '../../src/app/run-sweep';
import { MINUTE } from '../../src/domain/time';
import { EngineWorld } from '../support/engine-world';
import { START } from '../support/escalation-run';

describe('the sweep', () => {
  it('costs one query and one write when nothing is due, and asks Jira nothing', async () => {
    const world = new EngineWorld();
    world.store.reads = 0;
    await runSweep(world.ports);
    expect(world.store.reads).toBe(1);
    expect(world.store.keys('job')).toEqual(['heartbeat']);
    expect(world.desk.asked).toBe(0);
  });

  it('hands what comes due before the next sweep to the queue, with its delay', async () => {
    const world = new EngineWorld();
    const id = await world.open();
    await world.drain();
    world.move(12);
    await runSweep(world.ports);
    expect(world.pushed).toEqual([{ look: `escalation:${id}`, delaySeconds: 3 * 60 }]);
  });

  it('works off the most severe first, and hands on what its time does not reach', async () => {
    const world = new EngineWorld();
    const rows = [3, 0, 2, 1].map((severity, at) =>
      agendaWrite('duty', `d${at}`, START - at * MINUTE, severity as 0),
    );
    for (const write of rows)
      if ('put' in write && write.put === 'agenda') world.store.seed('agenda', { [write.key]: write.row });
    world.remainingMs = 5_000;
    await runSweep(world.ports);
    expect(world.pushed.map(({ look }) => look)).toEqual(['duty:d1', 'duty:d3', 'duty:d2', 'duty:d0']);
  });

  it('goes on to the others when one row is broken, and says so', async () => {
    const world = new EngineWorld();
    world.store.seed('agenda', {
      'escalation:0-1': { type: 'escalation', id: '0-1', dueAt: START - 1, severity: 0 },
    });
    const head = world.store.get.bind(world.store);
    const id = await world.open();
    world.store.get = (entity, key) =>
      key === 'duty:broken' ? Promise.reject(new Error('unreadable')) : head(entity, key);
    world.store.seed('agenda', {
      'duty:duty:broken': { type: 'duty', id: 'duty:broken', dueAt: START, severity: 0 },
    });
    await world.sweepAfter(30);
    expect(world.errors.join()).toContain('duty:broken');
    expect((await world.store.get('escalation', id))?.row.ladder.level).toBe(1);
  });
});

describe('the auditor', () => {
  it('finds an escalation that waits for time without an agenda row, and puts it back', async () => {
    const world = new EngineWorld();
    const id = await world.open();
    await world.drain();
    await world.store.transact([{ remove: 'agenda', key: `escalation:${id}` }]);
    world.move(40);
    expect(await auditEngine(world.ports)).toMatchObject({ orphans: 1, late: 0 });
    expect((await world.store.get('escalation', id))?.row.ladder.level).toBe(1);
    expect(await auditEngine(world.ports)).toMatchObject({ orphans: 0 });
  });

  it('finds an effect whose worker died long ago, and has it worked', async () => {
    const world = new EngineWorld();
    await world.open();
    const [key] = world.store.keys('effect');
    const effect = key === undefined ? undefined : await world.store.get('effect', key);
    if (!effect) throw new Error('no effect');
    world.store.seed('effect', {
      [effect.key]: { ...effect.row, leasedUntil: START + 2 * MINUTE, attempts: 1 },
    });
    world.move(12);
    expect(await auditEngine(world.ports)).toMatchObject({ overLeased: 1 });
    expect((await world.store.get('effect', effect.key))?.row.state).toBe('done');
  });
});
