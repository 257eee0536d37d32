import { describe, expect, it } from '@jest/globals';
import { agendaWrite } from '../../src/app/decision-writes';
import { runSweep } from '../../src/app/run-sweep';
import { pointsKey, SPENDABLE_POINTS } from '../../src/app/points-ledger';
import { HOUR, MINUTE } from '../../src/domain/time';
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

  it('works off what has been due for hours as well', async () => {
    const world = new EngineWorld();
    await world.open();
    await world.drain();
    world.move(14 * 60);
    const report = await runSweep(world.ports);
    expect(report.looked).toBeGreaterThan(0);
    await world.drain();
    expect(world.desk.comments.filter(({ text }) => text.startsWith('level-told'))).toHaveLength(1);
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

  it('asks for one drain when much is due, and arms no more messages than the queue takes a minute', async () => {
    const world = new EngineWorld();
    for (let index = 0; index < 900; index += 1) {
      const dueAt = index < 120 ? START - MINUTE : START + (index % 300) * 1_000 + 1;
      world.store.seed('agenda', {
        [`duty:d${index}`]: { type: 'duty', id: `d${index}`, dueAt, severity: 1 },
      });
    }
    world.remainingMs = 5_000;
    await runSweep(world.ports);
    const now = world.pushed.filter(({ delaySeconds }) => delaySeconds === 0);
    expect(now).toEqual([{ look: 'drain', delaySeconds: 0 }]);
    expect(world.pushed.length).toBeLessThan(300);
    const armed = world.pushed.filter(({ delaySeconds }) => delaySeconds > 0);
    expect(Math.max(...armed.map(({ delaySeconds }) => delaySeconds))).toBeGreaterThanOrEqual(300);
  });

  it.each([
    ['Jira’s quota is used up', 'quota', { until: START + HOUR }],
    ['the site’s own share of it is', pointsKey(START + 30 * MINUTE), { points: SPENDABLE_POINTS }],
  ])('leaves everything where it is while %s, and asks Jira nothing', async (_what, id, body) => {
    const world = new EngineWorld();
    const escalation = await world.open();
    await world.drain();
    world.move(30);
    world.store.seed('job', { [id]: { id, kind: 'books', state: 'kept', at: world.now, body } });
    world.desk.asked = 0;
    const report = await runSweep(world.ports);
    expect(report).toMatchObject({ looked: 0, handedOn: 0 });
    expect(world.desk.asked).toBe(0);
    expect((await world.store.get('agenda', `escalation:${escalation}`))?.row.dueAt).toBeLessThan(world.now);
  });
});
