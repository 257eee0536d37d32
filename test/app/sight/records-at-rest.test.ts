import { beforeEach, describe, expect, it } from '@jest/globals';
import { advanceEscalation } from '../../../src/app/advance-escalation';
import { restWhileLapsed } from '../../../src/app/licence/rest-while-lapsed';
import { followProject } from '../../../src/app/sight/follow-project';
import { isProjectAway } from '../../../src/app/sight/project-away';
import { rouse } from '../../../src/app/sight/rouse';
import { followProjects } from '../../../src/app/sight/follow-projects';
import type { Store } from '../../../src/app/ports/store';
import { importKey } from '../../../src/app/import-project';
import type { Duty } from '../../../src/domain/escalation/duty';
import { MINUTE } from '../../../src/domain/time';
import { EngineWorld } from '../../support/engine-world';
import { foldJournal } from '../../support/fold-journal';

const PROJECT = '10000';
let world: EngineWorld;
let id: string;

beforeEach(async () => {
  world = new EngineWorld();
  id = await world.open();
  await world.drain();
  world.move(5);
});

const head = async () => (await world.store.get('escalation', id))?.row;
const toldOf = async (state: string): Promise<readonly (string | null)[]> => {
  const page = await world.store.query('effect', { index: 'by-state', partition: [state], limit: 100 });
  return page.rows.map(({ row }) => ('say' in row.work ? row.work.say : null));
};

describe('the records of a project that is put away', () => {
  it('stand still however often they are told to, and go on where it is back', async () => {
    const due = (await head())?.dueAt ?? 0;
    world.desk.projects = [];
    await followProject(world.ports, PROJECT);
    const before = await head();
    expect(before?.frozen?.since).toBe(world.now);
    world.move(10);
    await followProject(world.ports, PROJECT);
    expect(await head()).toEqual(before);
    world.desk.projects = [PROJECT];
    await followProject(world.ports, PROJECT);
    expect(await head()).toMatchObject({ frozen: null, dueAt: due + 10 * MINUTE });
    const { differences, state } = await foldJournal(world.store, id);
    expect(differences).toEqual([]);
    expect(state.head.pauses).toEqual((await head())?.pauses);
  });

  it('are gone on with when time did not reach all of them', async () => {
    world.desk.projects = [];
    world.remainingMs = 0;
    await followProject(world.ports, PROJECT);
    expect(world.pushed).toContainEqual({ look: `sight:${PROJECT}`, delaySeconds: 0 });
  });

  it('say nothing that was to be said before, and nobody is told later', async () => {
    world.move(30);
    await advanceEscalation(world.ports, id);
    world.pushed.length = 0;
    expect(await toldOf('pending')).toContain(null);
    world.desk.projects = [];
    await followProject(world.ports, PROJECT);
    await world.drain();
    const comments = world.desk.comments.length;
    await world.sweepAfter(20);
    world.desk.projects = [PROJECT];
    await followProject(world.ports, PROJECT);
    await world.drain();
    await world.sweepAfter(1);
    expect(world.desk.comments.length).toBe(comments);
    expect(await toldOf('cancelled')).toContain('level-told');
    expect(await toldOf('dead')).toEqual([]);
  });
});

describe('what Jira refuses', () => {
  it('asks which projects are in sight at most every five minutes, and lets records stand still where one is not', async () => {
    const asked: (number | undefined)[] = [];
    world.desk.forgetProjects = (olderThanMs) => {
      asked.push(olderThanMs);
      return Promise.resolve();
    };
    expect(await isProjectAway(world.ports, PROJECT)).toBe(false);
    world.pushed.length = 0;
    world.desk.projects = [];
    expect(await isProjectAway(world.ports, PROJECT)).toBe(true);
    expect(world.pushed).toEqual([{ look: `sight:${PROJECT}`, delaySeconds: 0 }]);
    expect(asked).toEqual([5 * MINUTE, 5 * MINUTE]);
  });
});

describe('a person’s act on a record that stands still', () => {
  it('is refused while its work item is out of sight, and finds it going on where it is back', async () => {
    world.desk.projects = [];
    await followProject(world.ports, PROJECT);
    expect(await rouse(world.ports, id)).toMatchObject({ ok: false, problem: { code: 'issue-gone' } });
    world.desk.projects = [PROJECT];
    expect(await rouse(world.ports, id)).toMatchObject({ ok: true });
    expect((await head())?.frozen).toBeNull();
    expect(await rouse(world.ports, '1-9')).toMatchObject({ ok: true });
  });
});

it('whoever owes something is chased once their record goes on, and not before', async () => {
  const duty: Duty = {
    id: `${id}:action:1`,
    escId: id,
    projectId: PROJECT,
    kind: 'action',
    holder: 'ada',
    state: 'open',
    dueAt: world.now + MINUTE,
    doneAt: null,
    chased: 0,
  };
  world.store.seed('duty', { [duty.id]: duty });
  world.store.seed('agenda', {
    [`duty:${duty.id}`]: { type: 'duty', id: duty.id, dueAt: duty.dueAt, severity: 0 },
  });
  const chased = async () => (await world.store.get('duty', duty.id))?.row.chased;
  world.desk.projects = [];
  await followProject(world.ports, PROJECT);
  await world.sweepAfter(90);
  expect(await chased()).toBe(0);
  world.desk.projects = [PROJECT];
  await world.sweepAfter(61);
  expect((await head())?.frozen).toBeNull();
  expect(await chased()).toBe(1);
});

describe('the repair', () => {
  const since = (projects: readonly string[]) => ({ doneTo: world.now - MINUTE, goesOn: null, projects });

  it('finds what came into sight or went out of it, and has what came back looked through', async () => {
    await followProjects(world.ports, since(['1', '2']), ['2', '3'], 0);
    expect(world.pushed.map(({ look }) => look)).toEqual(['sight:3', 'sight:1']);
    expect((await world.store.get('job', importKey('3')))?.row.state).toBe('running');
    expect(await world.store.get('job', importKey('2'))).toBeUndefined();
  });

  it('has everything looked through after a silence longer than it looks back', async () => {
    await followProjects(world.ports, since(['1', '2']), ['1', '2'], world.now);
    for (const one of ['1', '2'])
      expect((await world.store.get('job', importKey(one)))?.row.state).toBe('running');
    expect(world.pushed).toEqual([]);
  });

  it('knows nothing of before at the first time', async () => {
    await followProjects(world.ports, { doneTo: 0, goesOn: null }, ['1'], world.now);
    expect(world.pushed).toEqual([]);
  });
});

describe('a sweep without a licence', () => {
  it('lets all records stand still once, and afterwards costs a read and a write', async () => {
    await restWhileLapsed(world.ports);
    expect((await head())?.frozen).not.toBeNull();
    const since = world.now;
    const asked = { get: 0, query: 0 };
    const { store } = world;
    const counted: Store = {
      get: (entity, key) => ((asked.get += 1), store.get(entity, key)),
      query: (entity, query) => ((asked.query += 1), store.query(entity, query)),
      getMany: (refs) => store.getMany(refs),
      create: (entity, key, row) => store.create(entity, key, row),
      transact: (writes) => store.transact(writes),
      note: (key, row) => store.note(key, row),
    };
    world.move(60);
    await restWhileLapsed({ ...world.ports, store: counted });
    expect(asked).toEqual({ get: 1, query: 0 });
    const row = (await world.store.get('job', 'heartbeat'))?.row;
    expect(row).toMatchObject({ state: 'lapsed', at: world.now, body: { since, isAtRest: true } });
  });

  it('begins another rest when the licence lapses once more', async () => {
    await restWhileLapsed(world.ports);
    await world.sweepAfter(5);
    expect((await head())?.frozen).toBeNull();
    world.move(5);
    await restWhileLapsed(world.ports);
    expect((await head())?.frozen?.since).toBe(world.now);
    expect((await foldJournal(world.store, id)).differences).toEqual([]);
  });
});
