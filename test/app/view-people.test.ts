import { describe, expect, it } from '@jest/globals';
import { commandEscalation } from '../../src/app/command-escalation';
import { viewPeople } from '../../src/app/people/view-people';
import type { PeopleView } from '../../src/contract/people-view';
import { JiraUnavailable } from '../../src/app/ports/desk';
import { aHistory } from '../support/a-history';
import type { Calendar } from '../../src/domain/calendar/calendar';
import { HOUR } from '../../src/domain/time';
import { anIssuePermit } from '../support/an-issue-permit';
import { EngineWorld } from '../support/engine-world';
import { START } from '../support/escalation-run';

const nightly = [{ from: '18:00', to: '24:00' }];
const NIGHT: Calendar = {
  id: 'night',
  name: 'Night',
  zone: 'UTC',
  hours: {
    monday: nightly,
    tuesday: nightly,
    wednesday: nightly,
    thursday: nightly,
    friday: nightly,
    saturday: nightly,
    sunday: nightly,
  },
  holidays: [],
};

/** The policies of the world as its project saved them, with a roster. */
async function aWorld(): Promise<EngineWorld> {
  const world = new EngineWorld();
  const { playbooks, ladders, calendars, settings } = world.policies;
  const roster = [
    { personId: 'ben', subjects: ['Network'], sites: ['Berlin'], calendarId: 'night' },
    { personId: 'eva', subjects: ['Storage'], sites: [] },
  ];
  const body = { ...settings.body, roster };
  await world.store.create('generation', '10000', {
    number: 1,
    live: {
      playbook: playbooks,
      // The ladder of the playbook that comes first is the one that would be climbed.
      ladder: { ...ladders, ...(ladders.desk ? { 'support-management': ladders.desk } : {}) },
      calendar: { ...calendars, night: { version: 1, body: NIGHT } },
      settings: { project: { version: 1, body } },
    },
  });
  const assignee = { id: 'ada', name: 'Ada' };
  world.desk.put(aHistory({ id: '1', createdAt: START, assignee, reporterId: 'carla' }));
  return world;
}

async function seen(world: EngineWorld): Promise<PeopleView> {
  const view = await viewPeople(world.ports, anIssuePermit());
  if (!view.ok) throw new Error(view.problem.message);
  return view.value;
}

const states = ({ chain }: PeopleView) =>
  chain.map(({ level, people }) => [level, people.map(({ accountId, state }) => `${accountId} ${state}`)]);

describe('whom to call', () => {
  it('is known of a work item that nobody escalated: the ladder it would climb', async () => {
    const view = await seen(await aWorld());
    expect(states(view)).toEqual([
      [1, ['one untold']],
      [2, ['two untold']],
      [3, ['three untold']],
    ]);
    expect(view.proposed).toEqual([]);
  });

  it('says who was told and who answered, level by level', async () => {
    const world = await aWorld();
    await world.open();
    await world.sweepAfter(31);
    expect(states(await seen(world))[0]).toEqual([1, ['one told']]);
    await commandEscalation(world.ports, '1-1', 'one', { do: 'acknowledge' });
    expect(states(await seen(world)).slice(0, 2)).toEqual([
      [1, ['one answered']],
      [2, ['two untold']],
    ]);
  });

  it('names of those who may not see the work item only how many', async () => {
    const world = await aWorld();
    world.desk.blind.add('two');
    const { chain } = await seen(world);
    expect(chain[1]).toMatchObject({ people: [], unseen: 1 });
  });

  it('shows as much as it could look up when Jira or time set a limit, and says so', async () => {
    const world = await aWorld();
    const resolve = world.desk.resolve.bind(world.desk);
    world.desk.resolve = (target, ...rest) =>
      target.kind === 'person' && target.accountId === 'two'
        ? Promise.reject(new JiraUnavailable('spent', 'rate-limited', 0))
        : resolve(target, ...rest);
    const limited = await seen(world);
    expect([limited.chain.length, limited.isLimited]).toEqual([1, true]);
    world.remainingMs = 1_000;
    expect(await seen(world)).toMatchObject({ chain: [], isLimited: true });
  });
});

describe('roles that the work item tells', () => {
  it('are proposed while nobody has them', async () => {
    const world = await aWorld();
    await world.open();
    expect((await seen(world)).proposed).toEqual([
      { role: 'incident-owner', personId: 'ada', from: 'assignee', name: '' },
      { role: 'customer-contact', personId: 'carla', from: 'reporter', name: '' },
    ]);
    await commandEscalation(world.ports, '1-1', 'mona', {
      do: 'set-role',
      role: 'incident-owner',
      name: '',
      personId: 'eva',
      coverId: null,
      was: null,
    });
    expect((await seen(world)).proposed.map(({ role }) => role)).toEqual(['customer-contact']);
  });
});

describe('the roster', () => {
  it('says who is within their hours now, and nothing of those whose hours nobody knows', async () => {
    const world = await aWorld();
    const atWork = async () =>
      Object.fromEntries((await seen(world)).roster.map((expert) => [expert.personId, expert.atWork]));
    expect(await atWork()).toEqual({ ben: false, eva: null });
    world.now += 12 * HOUR;
    expect(await atWork()).toEqual({ ben: true, eva: null });
  });

  it('has the least busy first: a role and an action of one escalation count once, and not when it has ended', async () => {
    const world = await aWorld();
    await world.open();
    await commandEscalation(world.ports, '1-1', 'mona', {
      do: 'set-role',
      role: 'subject-expert',
      name: '',
      personId: 'ben',
      coverId: null,
      was: null,
    });
    const action = { title: 'Look', ownerId: 'ben', dueAt: world.now + 60_000_000 };
    await commandEscalation(world.ports, '1-1', 'mona', { do: 'add-action', revision: 1, ...action });
    const loads = async () => (await seen(world)).roster.map(({ personId, load }) => [personId, load]);
    expect(await loads()).toEqual([
      ['eva', 0],
      ['ben', 1],
    ]);
    await commandEscalation(world.ports, '1-1', 'mona', { do: 'withdraw', reason: 'mistake', words: '' });
    expect(await loads()).toEqual([
      ['ben', 0],
      ['eva', 0],
    ]);
  });
});
