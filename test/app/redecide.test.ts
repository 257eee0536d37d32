import { describe, expect, it } from '@jest/globals';
import { look } from '../../src/app/look';
import { lookAtIssue } from '../../src/app/look-at-issue';
import { reconcile } from '../../src/app/reconcile';
import { REDECIDE } from '../../src/app/redecide';
import { MINUTE } from '../../src/domain/time';
import { aHistory } from '../support/a-history';
import type { EngineWorld } from '../support/engine-world';
import { START } from '../support/escalation-run';
import { aStartingCriterion, setCriteria, watchedWorld } from '../support/watched-world';

const older = (minutes: number) =>
  aStartingCriterion('old', [{ fact: 'age', op: 'atLeast', minutes }], { capPerHour: 1000 });

/** So many open issues, decided under a criterion that none of them meets for a long time. */
async function decided(count: number): Promise<EngineWorld> {
  const world = watchedWorld([older(600)]);
  for (let id = 1; id <= count; id += 1) {
    world.desk.put(aHistory({ id: String(id), createdAt: START }));
    await lookAtIssue(world.ports, String(id));
  }
  world.move(20);
  world.desk.asked = 0;
  return world;
}

/** The message, and those that it sends after itself, until nothing is left; answers how many minutes that took. */
async function untilDone(world: EngineWorld, turns = 50): Promise<number> {
  const begun = world.now;
  world.pushed.push({ look: REDECIDE, delaySeconds: 0 });
  for (let turn = 0; turn < turns; turn += 1) {
    const next = world.pushed.findIndex(({ look: key }) => key === REDECIDE);
    const [message] = next < 0 ? [] : world.pushed.splice(next, 1);
    if (!message) break;
    world.move(message.delaySeconds / 60);
    await look(world.ports, message.look);
  }
  return (world.now - begun) / MINUTE;
}

const generationOf = async (world: EngineWorld, id: string) =>
  (await world.store.get('watch', id))?.row.generation;
const stateOf = async (world: EngineWorld) => (await world.store.get('job', 'redecided:10000'))?.row;

describe('a change of the policies', () => {
  it('decides anew what was decided under the older ones, without waiting for an event or for time', async () => {
    const world = await decided(3);
    setCriteria(world, [older(15)], 2);
    await untilDone(world);
    expect([...world.store.keys('escalation')].sort()).toEqual(['1-1', '2-1', '3-1']);
    expect(await stateOf(world)).toMatchObject({ state: 'done', body: { generation: 2, looked: 3 } });
  });

  it('also reaches issues that waited for no time', async () => {
    const world = watchedWorld([]);
    await lookAtIssue(world.ports, '1');
    expect(world.store.keys('agenda')).toEqual([]);
    world.move(20);
    setCriteria(world, [older(15)], 2);
    await untilDone(world);
    expect(world.store.keys('escalation')).toEqual(['1-1']);
  });

  it('is paced: fifty issues every two and a half minutes, what comes due soonest first', async () => {
    const world = await decided(120);
    const urgent = await world.store.get('watch', '120');
    if (urgent) world.store.seed('watch', { '120': { ...urgent.row, changesAt: START + 30 * MINUTE } });
    setCriteria(world, [older(500)], 2);
    await look(world.ports, REDECIDE);
    expect(world.desk.asked).toBe(50);
    expect(await generationOf(world, '120')).toBe(2);
    expect(world.pushed.filter(({ look: key }) => key === REDECIDE)).toEqual([
      { look: REDECIDE, delaySeconds: 150 },
    ]);
    world.pushed.length = 0;
    expect(await untilDone(world)).toBe(0);
    world.move(2.5);
    await untilDone(world);
    expect(world.desk.asked).toBe(120);
  });

  it('goes on where it was killed: the reconcile sets it off again', async () => {
    const world = await decided(60);
    setCriteria(world, [older(500)], 2);
    await look(world.ports, REDECIDE);
    world.pushed.length = 0;
    world.move(10);
    await reconcile(world.ports);
    expect(world.pushed.filter(({ look: key }) => key === REDECIDE)).toEqual([]);
    world.move(10);
    await reconcile(world.ports);
    await untilDone(world);
    expect(world.desk.asked).toBe(60);
    expect(await stateOf(world)).toMatchObject({ state: 'done' });
  });

  it('hands on what does not fit into the time of one invocation', async () => {
    const world = await decided(5);
    setCriteria(world, [older(500)], 2);
    world.remainingMs = 1_000;
    await look(world.ports, REDECIDE);
    expect(world.pushed.filter(({ look: key }) => key === REDECIDE)).toEqual([
      { look: REDECIDE, delaySeconds: 0 },
    ]);
    world.remainingMs = 25_000;
    await untilDone(world);
    expect(await generationOf(world, '5')).toBe(2);
  });

  it('leaves finished issues alone', async () => {
    const world = await decided(2);
    world.desk.put(
      aHistory({ id: '2', createdAt: START, status: { id: '5', name: 'Closed', category: 'done' } }),
    );
    await lookAtIssue(world.ports, '2');
    world.desk.asked = 0;
    setCriteria(world, [older(15)], 2);
    await untilDone(world);
    expect(world.desk.asked).toBe(1);
    expect(world.store.keys('escalation')).toEqual(['1-1']);
  });

  it('that decides no criterion reads nothing', async () => {
    const world = await decided(2);
    setCriteria(world, [older(500)], 2);
    await untilDone(world);
    world.desk.asked = 0;
    const before = await world.store.get('generation', '10000');
    if (before) world.store.seed('generation', { '10000': { ...before.row, number: 3 } });
    await untilDone(world);
    expect(world.desk.asked).toBe(0);
    expect(await stateOf(world)).toMatchObject({ state: 'done', body: { generation: 3 } });
  });

  it('of the whole site concerns every project that is switched on, one after the other', async () => {
    const world = await decided(1);
    world.desk.projects = ['10000', '10001'];
    world.desk.put(aHistory({ id: '9', projectId: '10001', createdAt: START }));
    world.store.seed('generation', { '10001': { number: 1, live: {} } });
    await lookAtIssue(world.ports, '9');
    world.store.seed('generation', {
      site: { number: 1, live: { criterion: { old: { version: 9, body: older(30) } } } },
    });
    await untilDone(world);
    expect([await generationOf(world, '1'), await generationOf(world, '9')]).toEqual([2, 2]);
    expect((await world.store.get('job', 'redecided:10001'))?.row.state).toBe('done');
  });

  it('is not held up by one issue that cannot be looked at', async () => {
    const world = await decided(3);
    setCriteria(world, [older(500)], 2);
    const broken = world.desk.histories.get('2');
    if (broken) world.desk.put({ ...broken, changes: null as unknown as typeof broken.changes });
    await untilDone(world);
    expect(world.errors.join()).toContain('issue 2 could not be decided anew');
    expect(await stateOf(world)).toMatchObject({ state: 'done' });
    expect((await world.store.get('agenda', 'watch:2'))?.row.dueAt).toBe(START + 80 * MINUTE);
  });
});
