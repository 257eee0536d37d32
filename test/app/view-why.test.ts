import { describe, expect, it } from '@jest/globals';
import { lookAtIssue } from '../../src/app/look-at-issue';
import { viewWhy } from '../../src/app/view-why';
import type { Criterion } from '../../src/domain/criteria/criterion';
import { MINUTE } from '../../src/domain/time';
import { aHistory } from '../support/a-history';
import { anIssuePermit } from '../support/an-issue-permit';
import { EngineWorld } from '../support/engine-world';
import { START } from '../support/escalation-run';

const criterion = (given: Partial<Criterion>): Criterion => ({
  id: 'old',
  name: 'Open too long',
  ownerId: 'ada',
  notes: '',
  mode: 'start',
  scope: {},
  when: { match: 'all', members: [{ fact: 'age', op: 'atLeast', minutes: 60 }] },
  holdsForMinutes: 0,
  starts: { playbookId: 'outage', severity: 'critical', reasonCode: 'stuck' },
  coolDownMinutes: 0,
  capPerHour: 10,
  ...given,
});

async function worldWith(...criteria: readonly Criterion[]): Promise<EngineWorld> {
  const world = new EngineWorld();
  const { playbooks, calendars, ladders } = world.policies;
  const shipped = Object.fromEntries(
    Object.entries(world.policies.criteria).map(([id, { body }]) => [
      id,
      { version: 1, body: { ...body, mode: 'off' as const } },
    ]),
  );
  const own = Object.fromEntries(criteria.map((body) => [body.id, { version: 1, body }]));
  await world.store.create('generation', '10000', {
    number: 1,
    live: {
      playbook: playbooks,
      calendar: { ...world.policies.calendars, ...calendars },
      ladder: ladders,
      criterion: { ...shipped, ...own },
    },
  });
  world.desk.put(aHistory({ id: '1', createdAt: START }));
  return world;
}

async function why(world: EngineWorld) {
  const viewed = await viewWhy(world.ports, anIssuePermit());
  if (!viewed.ok) throw new Error(viewed.problem.message);
  return viewed.value;
}

describe('why no rule fired', () => {
  it('gives each condition with value, threshold and whether it holds, and when time alone changes that', async () => {
    const world = await worldWith(criterion({}));
    world.move(20);
    expect(await why(world)).toMatchObject({
      escalated: false,
      criteria: [
        {
          name: 'Open too long',
          holds: false,
          outcome: 'wait',
          outcomeUntil: START + 60 * MINUTE,
          changesAt: START + 60 * MINUTE,
          conditions: [
            {
              says: { fact: 'age', op: 'atLeast', time: { minutes: 60 } },
              value: 20,
              held: false,
              hidden: false,
              turnsAt: START + 60 * MINUTE,
            },
          ],
        },
      ],
    });
  });

  it('says what holds a rule back that holds', async () => {
    const later = { outsideCalendarId: 'nights' };
    const world = await worldWith(
      criterion({ id: 'capped', name: 'A', capPerHour: 0 }),
      criterion({ id: 'foreign', name: 'B', scope: { projects: ['99'] } }),
      criterion({ id: 'free', name: 'C', quietHours: later }),
    );
    world.move(90);
    const { criteria } = await why(world);
    expect(criteria.map(({ name, outcome, outOfScope }) => [name, outcome, outOfScope])).toEqual([
      ['A', 'fire', null],
      ['C', 'fire', null],
      ['B', 'out-of-scope', 'project'],
    ]);
  });

  it('knows that a rule has fired, and that its escalation is open', async () => {
    const world = await worldWith(criterion({}));
    world.move(61);
    await lookAtIssue(world.ports, '1');
    world.move(5);
    expect(await why(world)).toMatchObject({
      escalated: true,
      criteria: [{ holds: true, heldSince: START + 60 * MINUTE, outcome: 'already-fired' }],
    });
  });

  it('does nothing: no rule fires by being asked about', async () => {
    const world = await worldWith(criterion({}));
    world.move(61);
    expect((await why(world)).criteria[0]?.outcome).toBe('fire');
    expect(await world.store.get('subject', '1')).toBeUndefined();
  });

  it('keeps counts of other work items to itself', async () => {
    const members = [{ fact: 'linkedIncidents', op: 'atLeast', count: 1 } as const];
    const world = await worldWith(criterion({ when: { match: 'all', members } }));
    const [only] = (await why(world)).criteria;
    expect(only?.conditions).toMatchObject([{ hidden: true, value: null }]);
  });

  it('is refused where escalations are switched off, and where the work item is gone', async () => {
    const world = await worldWith(criterion({}));
    expect(await viewWhy(world.ports, anIssuePermit({ switchedOn: false }))).toMatchObject({
      problem: { code: 'project-off' },
    });
    expect(await viewWhy(world.ports, anIssuePermit({ issueId: '404' }))).toMatchObject({
      problem: { code: 'issue-gone' },
    });
  });
});
