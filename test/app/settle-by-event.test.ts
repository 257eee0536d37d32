import { describe, expect, it } from '@jest/globals';
import { issueChanged } from '../../src/app/issue-changed';
import type { IssueEvent } from '../../src/app/issue-event';
import { lookAtIssue } from '../../src/app/look-at-issue';
import { FAR, MINUTE } from '../../src/domain/time';
import { aHistory } from '../support/a-history';
import type { EngineWorld } from '../support/engine-world';
import { START } from '../support/escalation-run';
import { aStartingCriterion, watchedWorld } from '../support/watched-world';

const waiting = aStartingCriterion('waiting', [{ fact: 'age', op: 'atLeast', minutes: 600 }]);
const DONE = { id: '5', name: 'Closed', category: 'done' } as const;

async function watching(criteria = [waiting]): Promise<EngineWorld> {
  const world = watchedWorld(criteria);
  world.desk.put(aHistory({ id: '1', createdAt: START }));
  await lookAtIssue(world.ports, '1');
  world.move(10);
  world.desk.asked = 0;
  return world;
}

const closed = (world: EngineWorld, given: Partial<IssueEvent> = {}): IssueEvent => ({
  issueId: '1',
  kind: 'updated',
  told: { projectId: '10000', finished: true, updatedAt: world.now },
  ...given,
});

describe('an event that tells enough', () => {
  it('of a finished issue with nothing open costs no call to Jira: its watch is forgotten', async () => {
    const world = await watching();
    await issueChanged(world.ports, closed(world));
    expect(world.desk.asked).toBe(0);
    expect((await world.store.get('watch', '1'))?.row).toMatchObject({
      lookedAt: world.now,
      changesAt: FAR,
      over: true,
      upcoming: [],
    });
    expect(world.store.keys('agenda')).toEqual([]);
  });

  it('of a finished issue that was never looked at is remembered, so that the reconcile has nothing to repair', async () => {
    const world = await watching();
    await issueChanged(world.ports, closed(world, { issueId: '77' }));
    expect(world.desk.asked).toBe(0);
    expect((await world.store.get('watch', '77'))?.row).toMatchObject({ lookedAt: world.now, over: true });
  });

  it('still reads a finished issue that has an open escalation', async () => {
    const world = await watching();
    await world.open();
    await issueChanged(world.ports, closed(world));
    expect(world.desk.asked).toBe(1);
  });

  it('still reads a finished issue that came from another project with a record of the past', async () => {
    const world = await watching();
    world.store.seed('subject', { '1': { openId: null, lastId: '1-1', count: 1 } });
    const watch = await world.store.get('watch', '1');
    if (watch) world.store.seed('watch', { '1': { ...watch.row, projectId: '10007' } });
    await issueChanged(world.ports, closed(world));
    expect(world.desk.asked).toBe(1);
  });

  it('still reads a finished issue where a criterion concerns finished work', async () => {
    const world = await watching([{ ...waiting, scope: { includeDone: true } }]);
    await issueChanged(world.ports, closed(world));
    expect(world.desk.asked).toBe(1);
  });

  it('ends what held: reopened, the issue begins a new stretch', async () => {
    const world = await watching();
    world.move(600);
    await lookAtIssue(world.ports, '1');
    const id = world.store.keys('escalation')[0] ?? '';
    const head = await world.store.get('escalation', id);
    world.store.seed('subject', { '1': { openId: null, lastId: id, count: 1 } });
    expect(head).toBeDefined();
    world.move(1);
    await issueChanged(world.ports, closed(world));
    expect((await world.store.get('watch', '1'))?.row.memory['waiting']).toEqual({
      evaluatedAt: world.now,
      heldSince: null,
      lastFiredAt: START + 610 * MINUTE,
      firedThisTime: false,
    });
  });

  it('does not forget an issue that was reopened and read after the event’s change', async () => {
    const world = await watching();
    const late = closed(world);
    world.move(1);
    await lookAtIssue(world.ports, '1');
    await issueChanged(world.ports, late);
    expect((await world.store.get('watch', '1'))?.row).toMatchObject({ over: false, lookedAt: world.now });
  });

  it('of a change before the last look, as doubled and late events are, is not read again', async () => {
    const world = await watching();
    const told = { projectId: '10000', finished: false, updatedAt: world.now };
    world.desk.put(aHistory({ id: '1', createdAt: START, updatedAt: world.now }));
    await lookAtIssue(world.ports, '1');
    world.desk.asked = 0;
    await issueChanged(world.ports, { issueId: '1', kind: 'assigned', told });
    expect(world.desk.asked).toBe(0);
  });

  it('is read where it does not tell enough, is of unfinished work, or of a project that is off', async () => {
    const world = await watching();
    await issueChanged(world.ports, { issueId: '1', kind: 'updated' });
    expect(world.desk.asked).toBe(1);
    world.move(1);
    const told = { projectId: '10000', finished: false, updatedAt: world.now };
    await issueChanged(world.ports, { issueId: '1', kind: 'updated', told });
    expect(world.desk.asked).toBe(2);
    world.move(1);
    await issueChanged(world.ports, closed(world, { told: { ...told, projectId: '10001', finished: true } }));
    expect(world.desk.asked).toBe(3);
  });

  it('of a link is not followed to an issue that nothing watches', async () => {
    const world = await watching();
    await issueChanged(world.ports, { issueId: '99', kind: 'linked' });
    expect(world.desk.asked).toBe(0);
    await issueChanged(world.ports, { issueId: '1', kind: 'linked' });
    expect(world.desk.asked).toBe(1);
  });

  it('that was guessed wrong leaves a watch that the next change is later than', async () => {
    const world = await watching();
    const event = closed(world);
    world.desk.put(aHistory({ id: '1', createdAt: START, status: DONE }));
    await issueChanged(world.ports, event);
    world.move(3);
    const told = { projectId: '10000', finished: false, updatedAt: world.now };
    world.desk.put(aHistory({ id: '1', createdAt: START }));
    await issueChanged(world.ports, { issueId: '1', kind: 'updated', told });
    expect((await world.store.get('watch', '1'))?.row).toMatchObject({
      over: false,
      changesAt: START + 600 * MINUTE,
    });
  });
});
