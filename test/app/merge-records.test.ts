import { describe, expect, it } from '@jest/globals';
import { commandEscalation } from '../../src/app/command-escalation';
import { mergeRecords, previewMerge } from '../../src/app/merge/merge-records';
import { runSweep } from '../../src/app/run-sweep';
import { HOUR, MINUTE } from '../../src/domain/time';
import type { EngineWorld } from '../support/engine-world';
import { foldJournal } from '../support/fold-journal';
import { twoRecords } from '../support/two-records';

const head = async (world: EngineWorld, id: string) => {
  const found = await world.store.get('escalation', id);
  if (!found) throw new Error(`no ${id}`);
  return found.row;
};

/** Adds actions to the plan of a record, one after the other. */
async function plan(world: EngineWorld, escalationId: string, count: number): Promise<void> {
  for (let n = 1; n <= count; n += 1) {
    const part = await world.store.get('part', `${escalationId}:plan:0`);
    const added = await commandEscalation(world.ports, escalationId, 'mona', {
      do: 'add-action',
      revision: part?.rev ?? 0,
      title: `Action ${n}`,
      ownerId: 'bob',
      dueAt: world.now + 5 * HOUR,
    });
    if (!added.ok) throw new Error(added.problem.message);
  }
}

/** Work items linked to a record, as if long ago. */
function link(world: EngineWorld, escId: string, from: number, count: number): void {
  const rows = Array.from({ length: count }, (_, i) => {
    const issueId = String(from + i);
    return [`${issueId}:${escId}`, { issueId, escId, at: i, by: 'ada' }] as const;
  });
  world.store.seed('link', Object.fromEntries(rows));
}

const linksOf = (world: EngineWorld, escId: string): readonly string[] =>
  world.store
    .keys('link')
    .filter((key) => key.endsWith(`:${escId}`))
    .map((key) => key.split(':')[0] ?? '');

describe('merging two records', () => {
  it('keeps the earlier opening, the more severe severity and the earlier promises, and links the other’s subject', async () => {
    const { world, survivor, other } = await twoRecords({ severity: 'critical' });
    const [ours, theirs] = [await head(world, survivor.escalationId), await head(world, other.escalationId)];
    link(world, other.escalationId, 50, 2);
    expect((await mergeRecords(world.ports, survivor, other)).ok).toBe(true);

    const merged = await head(world, survivor.escalationId);
    expect(merged).toMatchObject({
      openedAt: theirs.openedAt,
      startedAt: theirs.startedAt,
      severity: 'critical',
    });
    expect(merged.promises.customer?.dueAt).toBe(theirs.promises.customer?.dueAt);
    expect(merged.promises.customer?.dueAt).toBeLessThan(ours.promises.customer?.dueAt ?? 0);
    expect(await head(world, other.escalationId)).toMatchObject({
      stage: 'merged',
      mergedInto: survivor.escalationId,
    });
    expect([...linksOf(world, survivor.escalationId)].sort()).toEqual(['2', '50', '51']);
    expect((await world.store.get('link', `2:${survivor.escalationId}`))?.row.merged).toBe(
      other.escalationId,
    );
    expect((await world.store.get('subject', '2'))?.row).toMatchObject({
      openId: null,
      lastId: other.escalationId,
    });
    await world.drain();
    expect(world.desk.links).toEqual(['1:2']);
  });

  it('takes open actions along with owner and time, to be completed there', async () => {
    const { world, survivor, other } = await twoRecords();
    await plan(world, other.escalationId, 2);
    const [first, second] = [`${other.escalationId}:action:1`, `${other.escalationId}:action:2`];
    await commandEscalation(world.ports, other.escalationId, 'bob', {
      do: 'complete-action',
      actionId: first,
    });
    await mergeRecords(world.ports, survivor, other);
    const part = await world.store.get('part', `${survivor.escalationId}:plan:0`);
    expect(part?.row.body).toMatchObject({ actions: [{ id: second, title: 'Action 2' }] });
    const completed = await commandEscalation(world.ports, survivor.escalationId, 'bob', {
      do: 'complete-action',
      actionId: second,
    });
    expect(completed.ok).toBe(true);
  });

  it('ends actions under a security level that the survivor does not have, and says so before', async () => {
    const { world, survivor, other } = await twoRecords({ secured: true });
    await plan(world, other.escalationId, 1);
    expect(await previewMerge(world.ports, survivor, other)).toMatchObject({
      value: { actions: 0, dropped: 1, links: 1, otherName: 'SUP-2 E1' },
    });
    await mergeRecords(world.ports, survivor, other);
    const part = await world.store.get('part', `${survivor.escalationId}:plan:0`);
    expect(JSON.stringify(part?.row.body ?? {})).not.toContain('Action 1');
  });

  it('is made again from its journals', async () => {
    const { world, survivor, other } = await twoRecords({ severity: 'critical' });
    await plan(world, other.escalationId, 1);
    await mergeRecords(world.ports, survivor, other);
    for (const id of [survivor.escalationId, other.escalationId]) {
      const folded = await foldJournal(world.store, id);
      expect(folded.differences).toEqual([]);
      expect({ ...folded.state.head, lastAt: 0 }).toEqual({
        ...(await head(world, id)),
        dueAt: undefined,
        urgency: undefined,
        pin: undefined,
        lastAt: 0,
      });
    }
  });

  it('with hundreds of links goes on from its last page when it is killed, and takes each along once', async () => {
    const { world, survivor, other } = await twoRecords();
    link(world, other.escalationId, 100, 130);
    link(world, survivor.escalationId, 225, 10);
    await plan(world, other.escalationId, 3);
    const preview = await previewMerge(world.ports, survivor, other);
    expect(preview).toMatchObject({ value: { links: 126, actions: 3, inSteps: true } });
    await mergeRecords(world.ports, survivor, other);
    expect(linksOf(world, survivor.escalationId)).toHaveLength(10);
    expect((await head(world, other.escalationId)).stage).toBe('merged');

    let left = 3;
    world.store.beforeTransact = () => {
      left -= 1;
      return left < 0 ? Promise.reject(new Error('killed')) : Promise.resolve();
    };
    await expect(runSweep(world.ports)).rejects.toThrow('killed');
    world.store.beforeTransact = () => Promise.resolve();
    for (let sweeps = 0; sweeps < 3; sweeps += 1) await world.sweepAfter(5);
    expect(linksOf(world, survivor.escalationId)).toHaveLength(136);
    const duty = await world.store.get('duty', `${other.escalationId}:action:3`);
    expect(duty?.row.escId).toBe(survivor.escalationId);
    expect(world.store.keys('agenda').filter((key) => key.startsWith('merge:'))).toEqual([]);
  });

  it('does nothing when one of the two is not in a stage for it, or changed all the while', async () => {
    const { world, survivor, other } = await twoRecords();
    world.store.beforeTransact = async () => {
      const found = await world.store.get('escalation', other.escalationId);
      if (found) world.store.seed('escalation', { [found.key]: { ...found.row, lastAt: world.now } });
    };
    await commandEscalation(world.ports, other.escalationId, 'mona', {
      do: 'withdraw',
      reason: 'resolved',
      words: 'Gone.',
    });
    world.store.beforeTransact = () => Promise.resolve();
    world.move(5 * MINUTE);
    expect(await mergeRecords(world.ports, survivor, other)).toMatchObject({
      problem: { code: 'wrong-stage' },
    });
    expect(linksOf(world, survivor.escalationId)).toEqual([]);
  });
});
