import { beforeEach, describe, expect, it } from '@jest/globals';
import { auditEngine } from '../../src/app/audit-engine';
import { agendaKey } from '../../src/app/decision-writes';
import type { EffectRow, EscalationRow } from '../../src/app/rows';
import { LEASE_MS } from '../../src/app/work-effect';
import type { Duty } from '../../src/domain/escalation/duty';
import { FAR, HOUR, MINUTE } from '../../src/domain/time';
import { aWatchRow } from '../support/a-watch-row';
import { EngineWorld } from '../support/engine-world';
import { START } from '../support/escalation-run';

let world: EngineWorld;
let id = '';

beforeEach(async () => {
  world = new EngineWorld();
  id = await world.open();
  await world.drain();
});

const forget = (key: string): Promise<unknown> => {
  const row = { id: 'guard', kind: 'test', state: 'live', at: 0, body: null };
  world.store.seed('job', { guard: row });
  return world.store.transact([
    { put: 'job', key: 'guard', row, rev: 1 },
    { remove: 'agenda', key },
  ]);
};
const head = async (): Promise<EscalationRow> => {
  const found = await world.store.get('escalation', id);
  if (!found) throw new Error('no escalation');
  return found.row;
};
const anEffect = async (given: Partial<EffectRow>): Promise<EffectRow> => {
  const [key = ''] = world.store.keys('effect');
  const found = await world.store.get('effect', key);
  if (!found) throw new Error('no effect');
  const work = { kind: 'reflect' as const, id: `${id}:reflect:1`, issueId: '1' };
  return { ...found.row, id: work.id, work, state: 'pending', dueAt: world.now, leasedUntil: 0, ...given };
};
const aDuty = (given: Partial<Duty> = {}): Duty => ({
  id: `${id}:action:1`,
  escId: id,
  projectId: '10000',
  kind: 'action',
  holder: 'ada',
  state: 'open',
  dueAt: world.now + HOUR,
  doneAt: null,
  chased: 0,
  ...given,
});

describe('the auditor', () => {
  it('finds nothing where all is well', async () => {
    expect(await auditEngine(world.ports)).toMatchObject({
      late: 0,
      orphans: 0,
      overLeased: 0,
      astray: 0,
      dead: 0,
      repaired: 0,
      complete: true,
    });
    expect(world.pushed).toEqual([]);
  });

  it('finds an escalation that waits for time without an agenda row, and puts it back', async () => {
    await forget(`escalation:${id}`);
    expect(await auditEngine(world.ports)).toMatchObject({ orphans: 1, repaired: 1 });
    expect((await world.store.get('agenda', `escalation:${id}`))?.row.dueAt).toBe((await head()).dueAt);
    expect(await auditEngine(world.ports)).toMatchObject({ orphans: 0 });
  });

  it('finds an escalation that is late, and has it drained', async () => {
    world.move(40);
    expect(await auditEngine(world.ports)).toMatchObject({ late: 1, orphans: 0 });
    await world.drain();
    expect((await head()).ladder.level).toBe(1);
    expect(await auditEngine(world.ports)).toMatchObject({ late: 0 });
  });

  it('finds an agenda row that is later than what it is for', async () => {
    const key = `escalation:${id}`;
    const dueAt = (await head()).dueAt + HOUR;
    world.store.seed('agenda', { [key]: { type: 'escalation', id, dueAt, severity: 0 } });
    expect(await auditEngine(world.ports)).toMatchObject({ orphans: 1, repaired: 1 });
    expect((await world.store.get('agenda', key))?.row.dueAt).toBe((await head()).dueAt);
  });

  it('finds an effect whose worker died long ago, and has it worked', async () => {
    const row = await anEffect({ leasedUntil: START + 2 * MINUTE, attempts: 1 });
    world.store.seed('effect', { [row.id]: row });
    world.store.seed('agenda', {
      [agendaKey('effect', row.id)]: { type: 'effect', id: row.id, dueAt: row.leasedUntil, severity: 0 },
    });
    world.move(12);
    expect(await auditEngine(world.ports)).toMatchObject({ overLeased: 1 });
    await world.drain();
    expect((await world.store.get('effect', row.id))?.row.state).toBe('done');
  });

  it('takes back a lease that no worker takes for so long', async () => {
    const row = await anEffect({ leasedUntil: world.now + 10 * LEASE_MS, attempts: 1 });
    world.store.seed('effect', { [row.id]: row });
    expect(await auditEngine(world.ports)).toMatchObject({ overLeased: 1, repaired: 1 });
    world.move(1);
    await world.drain();
    expect((await world.store.get('effect', row.id))?.row.state).toBe('done');
  });

  it('finds an effect that the agenda does not know', async () => {
    const row = await anEffect({ dueAt: world.now + HOUR });
    world.store.seed('effect', { [row.id]: row });
    expect(await auditEngine(world.ports)).toMatchObject({ orphans: 1, repaired: 1 });
    expect((await world.store.get('agenda', agendaKey('effect', row.id)))?.row.dueAt).toBe(world.now + HOUR);
  });

  it('finds a duty that nobody would be told of', async () => {
    const duty = aDuty();
    world.store.seed('duty', { [duty.id]: duty });
    expect(await auditEngine(world.ports)).toMatchObject({ orphans: 1, repaired: 1 });
    expect((await world.store.get('agenda', agendaKey('duty', duty.id)))?.row.dueAt).toBe(duty.dueAt);
  });

  it.each([
    ['within the hour', HOUR / 2],
    ['in a year', 365 * 24 * HOUR],
  ])('finds a watch that comes due %s and that the agenda does not know', async (_when, ahead) => {
    world.store.seed('watch', { 7: aWatchRow({ issueId: '7', changesAt: world.now + ahead }) });
    expect(await auditEngine(world.ports)).toMatchObject({ orphans: 1, repaired: 1 });
    expect((await world.store.get('agenda', 'watch:7'))?.row.dueAt).toBe(world.now + ahead);
  });

  it('finds a subject that names an escalation which has ended, and lets it go', async () => {
    const ended = {
      ...(await head()),
      stage: 'closed' as const,
      endedAt: world.now,
      dueAt: world.now + HOUR,
    };
    world.store.seed('escalation', { [id]: ended });
    expect(await auditEngine(world.ports)).toMatchObject({ astray: 1 });
    expect((await world.store.get('subject', '1'))?.row).toMatchObject({ openId: null, lastId: id });
  });

  it('finds a subject that names an escalation which is not there, and lets it go', async () => {
    world.store.seed('subject', { 7: { openId: '7-1', lastId: null, count: 1 } });
    world.store.seed('watch', { 7: aWatchRow({ issueId: '7', changesAt: FAR }) });
    expect(await auditEngine(world.ports)).toMatchObject({ astray: 1, repaired: 1 });
    expect((await world.store.get('subject', '7'))?.row.openId).toBeNull();
  });

  it('gives an open escalation back to a subject that forgot it', async () => {
    world.store.seed('subject', { 1: { openId: null, lastId: null, count: 1 } });
    expect(await auditEngine(world.ports)).toMatchObject({ astray: 1, repaired: 1 });
    expect((await world.store.get('subject', '1'))?.row.openId).toBe(id);
  });

  it('takes an overdue agenda row out that names nothing', async () => {
    world.store.seed('agenda', {
      'effect:gone': { type: 'effect', id: 'gone', dueAt: START - HOUR, severity: 0 },
    });
    expect(await auditEngine(world.ports)).toMatchObject({ astray: 1, repaired: 1 });
    expect(await world.store.get('agenda', 'effect:gone')).toBeUndefined();
  });

  it('finds nothing astray in what an index still shows and is not so any more', async () => {
    const query = world.store.query.bind(world.store);
    const shown = await query('escalation', { index: 'by-life-due', partition: ['open'], limit: 10 });
    expect(shown.rows).toHaveLength(1);
    await forget(`escalation:${id}`);
    const ended = { ...(await head()), stage: 'closed' as const, dueAt: FAR, endedAt: world.now };
    world.store.seed('escalation', { [id]: ended });
    world.store.seed('subject', { 1: { openId: null, lastId: id, count: 1 } });
    world.store.query = ((entity: 'escalation', asked: Parameters<typeof query>[1]) =>
      asked.partition[0] === 'open' ? Promise.resolve(shown) : query(entity, asked)) as typeof query;
    expect(await auditEngine(world.ports)).toMatchObject({ orphans: 0, late: 0, astray: 0, repaired: 0 });
  });

  it('counts dead letters', async () => {
    const row = await anEffect({ state: 'dead', outcome: 'Jira said no' });
    world.store.seed('effect', { [row.id]: row });
    expect(await auditEngine(world.ports)).toMatchObject({ dead: 1 });
  });

  it('finds all that is planted in a crowd at once, within one audit', async () => {
    for (let index = 0; index < 250; index += 1) {
      const issueId = String(100 + index);
      world.store.seed('watch', { [issueId]: aWatchRow({ issueId, changesAt: world.now + index * MINUTE }) });
    }
    expect(await auditEngine(world.ports)).toMatchObject({ orphans: 250, repaired: 250, complete: true });
  });

  it('goes on with what lies far ahead where the last audit ended, until it has seen everything', async () => {
    for (let index = 0; index < 2_050; index += 1) {
      const issueId = String(10_000 + index);
      const changesAt = world.now + (300 + index) * HOUR;
      world.store.seed('watch', { [issueId]: aWatchRow({ issueId, changesAt }) });
      if (index !== 2_040)
        world.store.seed('agenda', {
          [`watch:${issueId}`]: { type: 'watch', id: issueId, dueAt: changesAt, severity: 2 },
        });
    }
    expect(await auditEngine(world.ports)).toMatchObject({ orphans: 0, complete: true });
    expect(await auditEngine(world.ports)).toMatchObject({ orphans: 1, repaired: 1 });
  });

  it('says when its time did not suffice, and breaks nothing off half done', async () => {
    await forget(`escalation:${id}`);
    world.remainingMs = 1_000;
    expect(await auditEngine(world.ports)).toMatchObject({ complete: false, orphans: 0 });
    world.remainingMs = 25_000;
    expect(await auditEngine(world.ports)).toMatchObject({ complete: true, orphans: 1 });
  });
});
