import { describe, expect, it } from '@jest/globals';
import { ERASE, startErase, workErase } from '../../../src/app/erase/erase-job';
import { findLeftovers, workLeftovers } from '../../../src/app/erase/leftovers';
import { RETENTION, retentionDue, setRetention, workRetention } from '../../../src/app/erase/retention';
import { expectAnswer } from '../../../src/app/portal/advance-ask';
import { noteEscalatedBy } from '../../../src/app/portal/portal-row';
import { savePolicy } from '../../../src/app/save-policy';
import type { Entity } from '../../../src/app/rows';
import { readEraseState } from '../../../src/domain/keeping/erase-state';
import { DAY } from '../../../src/domain/time';
import { aLadder } from '../../support/a-ladder';
import { aProjectPermit } from '../../support/a-project-permit';
import { aSitePermit, FINANCE, SUPPORT } from '../../support/a-site-permit';
import { EngineWorld } from '../../support/engine-world';

const off = aSitePermit({ projects: [{ ...SUPPORT, switchedOn: false }, FINANCE] });
const ENTITIES: readonly Entity[] = [
  'subject',
  'escalation',
  'part',
  'entry',
  'agenda',
  'effect',
  'duty',
  'link',
  'firing',
  'watch',
  'sighting',
  'policy',
  'generation',
  'handoff',
  'leg',
];
const keysOf = (world: EngineWorld, entities: readonly Entity[] = ENTITIES): readonly string[] =>
  entities.flatMap((entity) => world.store.keys(entity).map((key) => `${entity}/${key}`));

/** A project with one open escalation that has been told of, and a setting of its own. */
async function aProject(): Promise<EngineWorld> {
  const world = new EngineWorld();
  await world.open();
  await world.sweepAfter(20);
  const ladder = { kind: 'ladder', policyId: 'own', body: aLadder({ id: 'own' }) };
  await savePolicy(world.ports, aProjectPermit(), { projectId: '10000', generation: 0, ...ladder });
  world.desk.marked.set('1', 'here');
  const asked = {
    id: 'portal:1',
    kind: 'portal:10000',
    state: 'kept',
    at: 0,
    body: { asks: [], ratings: {} },
  };
  await world.store.create('job', 'portal:1', asked);
  const now = world.ports.clock.now();
  await expectAnswer(world.ports, '1', { askedAt: now, dueAt: now + DAY, projectId: '10000' });
  await noteEscalatedBy(world.ports, '10000', 'carla');
  world.pushed.length = 0;
  return world;
}

async function work(world: EngineWorld, run: (ports: EngineWorld['ports']) => Promise<void>) {
  for (let rounds = 0; rounds < 50; rounds += 1) {
    await run(world.ports);
    if (world.pushed.length === 0) return;
    world.pushed.length = 0;
    world.move(1);
  }
  throw new Error('it does not end');
}

describe('removing what is kept of a project', () => {
  it('removes every row of it and the mark on its work items; only the count of names stays', async () => {
    const world = await aProject();
    expect(keysOf(world).length).toBeGreaterThan(10);
    await startErase(world.ports, off, { scope: '10000', confirm: 'SUP' });
    world.pushed.length = 0;
    await work(world, workErase);
    expect(keysOf(world)).toEqual(['subject/1']);
    for (const key of ['portal:1', 'ask:1', 'portal:10000:carla'])
      expect(await world.store.get('job', key)).toBeUndefined();
    expect((await world.store.get('subject', '1'))?.row).toMatchObject({
      openId: null,
      lastId: null,
      count: 1,
    });
    expect(world.desk.marked.size).toBe(0);
    expect((await world.store.get('job', ERASE))?.row.state).toBe('done');
  });

  it.each(['', 'sup', 'FIN', 'everything'])(
    'is refused when %j is typed in place of the key',
    async (confirm) => {
      const world = await aProject();
      const before = keysOf(world);
      expect(await startErase(world.ports, off, { scope: '10000', confirm })).toMatchObject({
        ok: false,
        problem: { code: 'invalid', fields: [{ path: 'confirm' }] },
      });
      await workErase(world.ports);
      expect(keysOf(world)).toEqual(before);
    },
  );

  it('is refused while the project is switched on, and for one that the admin does not see', async () => {
    const world = await aProject();
    const given = { scope: '10000', confirm: 'SUP' };
    expect(await startErase(world.ports, aSitePermit(), given)).toMatchObject({
      problem: { code: 'invalid', fields: [{ path: 'scope' }] },
    });
    expect(await startErase(world.ports, off, { ...given, scope: '77777' })).toMatchObject({
      problem: { code: 'not-found' },
    });
  });

  it('goes on where it was killed, wherever that is', async () => {
    const whole = await aProject();
    let writes = 0;
    whole.store.beforeTransact = () => Promise.resolve(void (writes += 1));
    await startErase(whole.ports, off, { scope: '10000', confirm: 'SUP' });
    whole.pushed.length = 0;
    await work(whole, workErase);
    const left = keysOf(whole);
    for (let kill = 1; kill <= writes; kill += 1) {
      const world = await aProject();
      let count = 0;
      world.store.beforeTransact = () => {
        count += 1;
        return count === kill ? Promise.reject(new Error('killed')) : Promise.resolve();
      };
      await startErase(world.ports, off, { scope: '10000', confirm: 'SUP' });
      world.pushed.length = 0;
      await work(world, workErase).catch(() => undefined);
      await work(world, workErase);
      expect(keysOf(world)).toEqual(left);
    }
  });

  it('stops before the invocation ends and hands the rest on', async () => {
    const world = await aProject();
    await startErase(world.ports, off, { scope: '10000', confirm: 'SUP' });
    world.pushed.length = 0;
    world.remainingMs = 3_000;
    await workErase(world.ports);
    expect(world.pushed).toMatchObject([{ look: ERASE }]);
    expect((await world.store.get('job', ERASE))?.row.state).toBe('running');
  });

  it('leaves a record whose mark Jira did not let go of for the next time', async () => {
    const world = await aProject();
    await startErase(world.ports, off, { scope: '10000', confirm: 'SUP' });
    world.pushed.length = 0;
    world.desk.outcomes.push('later');
    await expect(workErase(world.ports)).rejects.toThrow('mark');
    expect(world.store.keys('escalation')).toHaveLength(1);
    await work(world, workErase);
    expect(world.store.keys('escalation')).toEqual([]);
  });

  it('is one at a time, and counts what it removed', async () => {
    const world = await aProject();
    await startErase(world.ports, off, { scope: '10000', confirm: 'SUP' });
    expect(await startErase(world.ports, off, { scope: FINANCE.id, confirm: 'FIN' })).toMatchObject({
      problem: { code: 'already-done' },
    });
    world.pushed.length = 0;
    await work(world, workErase);
    const state = readEraseState((await world.store.get('job', ERASE))?.row.body);
    expect(state?.removed).toBeGreaterThan(10);
    expect(state?.by).toBe('jonas');
  });
});

describe('removing everything', () => {
  it('takes what is kept of people beside the projects: saved views and offers of shifts', async () => {
    const world = await aProject();
    const kept = (id: string, kind: string) => ({ id, kind, state: 'kept', at: 0, body: [] });
    for (const [id, kind] of [
      ['views:lena', 'views'],
      ['shift:lena', 'shift'],
      ['shifts-to:ada', 'shifts-to'],
      ['together:1', 'together:1-1'],
    ] as const)
      await world.store.create('job', id, kept(id, kind));
    world.store.seed('agenda', { 'shift:lena': { type: 'shift', id: 'lena', dueAt: 0, severity: 1 } });
    const people = () =>
      world.store.keys('job').filter((key) => /^(?:views|shift|shifts-to|together):/u.test(key));
    expect(people()).toHaveLength(4);
    await startErase(world.ports, off, { scope: '10000', confirm: 'SUP' });
    world.pushed.length = 0;
    await work(world, workErase);
    expect([...people()].sort()).toEqual(['shift:lena', 'shifts-to:ada', 'views:lena']);
    const none = aSitePermit({ projects: [{ ...SUPPORT, switchedOn: false }] });
    expect(await startErase(world.ports, none, { scope: 'site', confirm: 'everything' })).toMatchObject({
      ok: true,
    });
    world.pushed.length = 0;
    await work(world, workErase);
    expect([people(), world.store.keys('agenda')]).toEqual([[], []]);
  });
});

describe('retention', () => {
  /** The same project with its escalation ended long ago. */
  async function anEnded(days: number): Promise<EngineWorld> {
    const world = await aProject();
    const head = await world.store.get('escalation', '1-1');
    if (!head) throw new Error('there is an escalation');
    world.store.seed('escalation', {
      '1-1': { ...head.row, stage: 'closed', endedAt: world.now - days * DAY },
    });
    world.store.seed('subject', { '1': { openId: null, lastId: '1-1', count: 1 } });
    const done = { id: 'import:10000', kind: 'import', state: 'done', at: 0, body: null };
    await world.store.note('import:10000', done);
    return world;
  }

  it('removes records that ended longer ago than they are kept, and nothing else of the project', async () => {
    const world = await anEnded(100);
    await setRetention(world.ports, { by: 'jonas' }, { days: 90 });
    world.pushed.length = 0;
    await work(world, workRetention);
    expect(keysOf(world, ['escalation', 'part', 'entry', 'duty', 'effect'])).toEqual([]);
    expect(world.store.keys('generation')).toEqual(['10000']);
    expect(world.desk.marked.size).toBe(0);
  });

  it.each([
    ['ended lately', 100, 120],
    ['are kept for ever', 100, null],
  ])('leaves records alone that %s', async (_what, ended, days) => {
    const world = await anEnded(ended);
    await setRetention(world.ports, { by: 'jonas' }, { days });
    world.pushed.length = 0;
    await work(world, workRetention);
    expect(world.store.keys('escalation')).toEqual(['1-1']);
  });

  it('never touches what is open, however old it is', async () => {
    const world = await aProject();
    const done = { id: 'import:10000', kind: 'import', state: 'done', at: 0, body: null };
    await world.store.note('import:10000', done);
    world.move(60 * 24 * 400);
    await setRetention(world.ports, { by: 'jonas' }, { days: 30 });
    world.pushed.length = 0;
    await work(world, workRetention);
    expect(world.store.keys('escalation')).toEqual(['1-1']);
  });

  it('keeps the mark of a work item that has a later record', async () => {
    const world = await anEnded(100);
    world.store.seed('subject', { '1': { openId: '1-2', lastId: '1-2', count: 2 } });
    await setRetention(world.ports, { by: 'jonas' }, { days: 90 });
    world.pushed.length = 0;
    await work(world, workRetention);
    expect(world.store.keys('escalation')).toEqual([]);
    expect(world.desk.marked.get('1')).toBe('here');
    expect((await world.store.get('subject', '1'))?.row.openId).toBe('1-2');
  });

  it('runs once a day from then on', async () => {
    const world = await anEnded(100);
    await setRetention(world.ports, { by: 'jonas' }, { days: 120 });
    world.pushed.length = 0;
    await work(world, workRetention);
    await retentionDue(world.ports);
    expect(world.pushed).toEqual([]);
    world.move(60 * 24 + 1);
    await retentionDue(world.ports);
    expect(world.pushed).toMatchObject([{ look: RETENTION }]);
  });
});

describe('what an earlier installation left', () => {
  it('is counted and cleared; what this one wrote stays', async () => {
    const world = new EngineWorld();
    const row = { id: 'installation', kind: 'installation', state: 'live', at: 0, body: 'here' };
    await world.store.note('installation', row);
    for (const [id, installation] of [
      ['1', 'here'],
      ['2', 'before'],
      ['3', null],
    ] as const)
      world.desk.marked.set(id, installation);
    expect(await findLeftovers(world.ports)).toEqual({ count: 2, more: false });
    await workLeftovers(world.ports);
    expect([...world.desk.marked.keys()]).toEqual(['1']);
  });

  it('is nothing while it is not known which installation this is', async () => {
    const world = new EngineWorld();
    world.desk.marked.set('1', 'before');
    expect(await findLeftovers(world.ports)).toEqual({ count: 0, more: false });
    await workLeftovers(world.ports);
    expect(world.desk.marked.size).toBe(1);
  });
});
