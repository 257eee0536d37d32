import { describe, expect, it } from '@jest/globals';
import { issueChanged } from '../../src/app/issue-changed';
import { look } from '../../src/app/look';
import { lookAtIssue } from '../../src/app/look-at-issue';
import type { IssueHistory } from '../../src/domain/criteria/history';
import { MINUTE } from '../../src/domain/time';
import { aHistory } from '../support/a-history';
import type { EngineWorld } from '../support/engine-world';
import { aStartingCriterion, setCriteria, watchedWorld } from '../support/watched-world';

const threeOfOneService = aStartingCriterion('outbreak', [
  { fact: 'similarByService', op: 'atLeast', count: 2, withinMinutes: 60 },
]);
const payments = [{ id: 'ari:service/7', name: 'Payments' }];

async function arrives(world: EngineWorld, id: string, given: Partial<IssueHistory> = {}): Promise<void> {
  world.desk.put(aHistory({ id, createdAt: world.now, services: payments, ...given }));
  await issueChanged(world.ports, { issueId: id, kind: 'created' });
}

/** Lets the delayed recount of this issue come, and what it wakes. */
async function recount(world: EngineWorld, id: string): Promise<void> {
  world.move(1);
  await look(world.ports, `similar:${id}`);
  await world.drain();
}

const escalated = (world: EngineWorld): string[] =>
  world.store.keys('escalation').map((id) => id.split('-')[0] ?? '');

describe('similar items', () => {
  it('fire on the third incident of a service within the hour at its own look, and on the two before it a minute later', async () => {
    const world = watchedWorld([threeOfOneService]);
    for (const id of ['1', '2']) {
      await arrives(world, id);
      await recount(world, id);
      world.move(10);
    }
    expect(escalated(world)).toEqual([]);
    await arrives(world, '3');
    expect(escalated(world)).toEqual(['3']);
    await recount(world, '3');
    expect(escalated(world).sort()).toEqual(['1', '2', '3']);
  });

  it('of which two arrive in the same instant, each unseen by the other, are counted when the index shows both', async () => {
    const world = watchedWorld([threeOfOneService]);
    await arrives(world, '1');
    await recount(world, '1');
    for (const id of ['2', '3']) {
      await arrives(world, id, { services: [] });
      world.desk.put(aHistory({ id, createdAt: world.now, services: payments }));
    }
    const query = world.store.query.bind(world.store);
    const before = await query('sighting', {
      index: 'by-project-value',
      partition: ['issue', '10000', 'service', 'ari:service_2f_7'],
      limit: 9,
    });
    world.store.query = (entity, asked) =>
      entity === 'sighting'
        ? Promise.resolve(before as Awaited<ReturnType<typeof query<typeof entity>>>)
        : query(entity, asked);
    await lookAtIssue(world.ports, '2');
    await lookAtIssue(world.ports, '3');
    expect(escalated(world)).toEqual([]);
    world.store.query = query;
    await recount(world, '2');
    expect(escalated(world).sort()).toEqual(['1', '2', '3']);
  });

  it('say in the firing when they were read and how many there were', async () => {
    const world = watchedWorld([threeOfOneService]);
    for (const id of ['1', '2', '3']) await arrives(world, id);
    const [key] = world.store.keys('firing');
    expect((await world.store.get('firing', key ?? ''))?.row.inputs).toMatchObject({
      why: [{ fact: 'similarByService', value: 2, held: true, readAt: world.now }],
    });
  });

  it('that lie outside the window, in another project or under a security level are not counted', async () => {
    const world = watchedWorld([threeOfOneService]);
    await arrives(world, '1', { securityLevel: { id: '1', name: 'Secret' } });
    await arrives(world, '2', { createdAt: world.now - 61 * MINUTE });
    await arrives(world, '3');
    await arrives(world, '4');
    expect(escalated(world)).toEqual([]);
    expect(world.store.keys('sighting').some((key) => key.endsWith(':1'))).toBe(false);
  });

  it('are written down once, and removed when the issue has the service no more', async () => {
    const world = watchedWorld([threeOfOneService]);
    await arrives(world, '1');
    const [key] = world.store.keys('sighting');
    expect(key).toBe('issue:service:ari:service_2f_7:1');
    world.move(1);
    await lookAtIssue(world.ports, '1');
    expect((await world.store.get('sighting', key ?? ''))?.rev).toBe(1);
    world.desk.put(aHistory({ id: '1', services: [] }));
    await lookAtIssue(world.ports, '1');
    expect(world.store.keys('sighting')).toEqual([]);
  });

  it('cost a project nothing whose criteria do not count them', async () => {
    const world = watchedWorld([aStartingCriterion('old', [{ fact: 'age', op: 'atLeast', minutes: 600 }])]);
    await arrives(world, '1');
    expect(world.store.keys('sighting')).toEqual([]);
    expect(world.pushed).toEqual([]);
  });

  it('of a burst wake the others once each, however many follow', async () => {
    const world = watchedWorld([{ ...threeOfOneService, capPerHour: 100 }]);
    const ids = Array.from({ length: 12 }, (_, index) => String(index + 1));
    for (const id of ids) {
      await arrives(world, id);
      world.move(2);
    }
    world.move(2);
    const before = world.desk.asked;
    for (const id of ids) await recount(world, id);
    expect(world.desk.asked - before).toBeLessThanOrEqual(4);
    expect(escalated(world).sort()).toEqual([...ids].sort());
  });

  it('are counted by the sweep when the message was lost', async () => {
    const world = watchedWorld([threeOfOneService]);
    for (const id of ['1', '2', '3']) await arrives(world, id);
    world.pushed.length = 0;
    await world.sweepAfter(5);
    expect(escalated(world).sort()).toEqual(['1', '2', '3']);
    expect(world.store.keys('agenda').filter((key) => key.startsWith('similar:'))).toEqual([]);
  });

  it('are no longer asked for once no criterion counts them', async () => {
    const world = watchedWorld([threeOfOneService]);
    await arrives(world, '1');
    setCriteria(world, [], 2);
    await recount(world, '1');
    expect(world.store.keys('agenda').filter((key) => key.startsWith('similar:'))).toEqual([]);
  });
});
