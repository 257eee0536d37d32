import { describe, expect, it } from '@jest/globals';
import { bringRecords } from '../../../src/app/transfer/bring-records';
import { RECORDS_IN } from '../../../src/app/transfer/records-in';
import { forgetRecordsIn, recordsInStalled, stopRecordsIn } from '../../../src/app/transfer/steer-records';
import { viewRecordsIn } from '../../../src/app/transfer/view-records';
import type { RecordsFile } from '../../../src/domain/transfer/records-file';
import { checkRecordsFile } from '../../../src/domain/transfer/records-file';
import { DAY, HOUR } from '../../../src/domain/time';
import { aHistory } from '../../support/a-history';
import {
  anAdminWhoSees,
  anAdminWhoSeesAll,
  exportRecords,
  importIdOf,
  importRecords,
  stageFile,
  startImport,
  workOff,
} from '../../support/carry-records';
import { aWorkedRecord } from '../../support/a-worked-record';
import { EngineWorld } from '../../support/engine-world';
import { fc } from '../../support/properties';
import { liveRandomly } from '../../support/random-life';

const here = anAdminWhoSees({ 'SUP-1': '1' });
const there = anAdminWhoSees({ 'SUP-1': '71' });

/** An empty site on which the same work item has another id. */
function anotherSite(at: number): EngineWorld {
  const world = new EngineWorld();
  world.desk.put(aHistory({ id: '71', createdAt: 0 }));
  world.now = at;
  world.desk.now = at;
  return world;
}

const ENTITIES = ['part', 'entry', 'duty', 'link', 'leg', 'handoff', 'escalation'] as const;
const counts = (world: EngineWorld) => ENTITIES.map((entity) => world.store.keys(entity).length);

/** What must be the same wherever a record is: without what the import itself adds, and who may see the work item there. */
function plain(file: RecordsFile) {
  return file.records.map(({ rows, ...record }) => ({
    ...record,
    rows: rows
      .filter(({ entity, data }) => entity !== 'entry' || !JSON.stringify(data).includes('"code":"brought"'))
      .map(({ entity, key, rev, data }) => ({
        entity,
        key,
        rev: entity === 'part' || entity === 'escalation' ? rev : 0,
        data:
          entity === 'escalation' ? { ...(data as object), frozen: null, secured: false, dueAt: 0 } : data,
      }))
      .sort((a, b) => (`${a.entity} ${a.key}` < `${b.entity} ${b.key}` ? -1 : 1)),
  }));
}

describe('records carried to another site', () => {
  it('come with every part and revision, journal, action and link, under the work item of the same key', async () => {
    const world = await aWorkedRecord();
    const both = anAdminWhoSees({ 'SUP-1': '1', 'SUP-9': '9' });
    const file = await exportRecords(world, both);
    expect(checkRecordsFile(file)).toMatchObject({ ok: true });
    const other = anotherSite(world.now + 2 * HOUR);
    await importRecords(other, anAdminWhoSees({ 'SUP-1': '71', 'SUP-9': '79' }), file);
    const before = counts(world);
    const after = counts(other);
    // One line of the journal says where it comes from.
    expect(after).toEqual(before.map((count, index) => (ENTITIES[index] === 'entry' ? count + 1 : count)));
    expect((await other.store.get('subject', '71'))?.row).toMatchObject({ openId: '71-1', count: 1 });
    expect(other.store.keys('link')).toEqual(['79:71-1']);
    expect(other.store.keys('part')).toContain('71-1:plan:2');
    expect((await other.store.get('part', '71-1:plan:0'))?.rev).toBe(
      (await world.store.get('part', '1-1:plan:0'))?.rev,
    );
    expect(other.store.keys('job').filter((key) => key.startsWith(`${RECORDS_IN}:`))).toEqual([]);
  });

  it('go on with their clocks pushed out by the time between, and tell nobody of what that time would have made due', async () => {
    const world = await aWorkedRecord();
    const file = await exportRecords(world, here);
    const due = (await world.store.get('escalation', '1-1'))?.row.dueAt ?? 0;
    const other = anotherSite(world.now + 3 * DAY);
    await importRecords(other, there, file);
    await other.sweepAfter(1);
    const head = (await other.store.get('escalation', '71-1'))?.row;
    expect(head).toMatchObject({ frozen: null, stage: 'assessing' });
    expect(head?.dueAt).toBeGreaterThanOrEqual(due + 3 * DAY);
    const told = other.desk.comments.map(({ text }) => text);
    // What a person promised for a day is late by that day, and is said once.
    expect(told.filter((text) => !text.startsWith('action-due'))).toEqual([]);
    expect(told).toHaveLength(1);
  });

  it('brought a second time double nothing', async () => {
    const world = await aWorkedRecord();
    const file = await exportRecords(world, here);
    const other = anotherSite(world.now);
    await importRecords(other, there, file);
    const once = counts(other);
    const answers = await stageFile(other, there, file);
    expect(answers.flatMap((answer) => answer.there)).toEqual(['1-1']);
    await startImport(other);
    await workOff(other);
    expect(counts(other)).toEqual(once);
    expect(await viewRecordsIn(other.ports)).toMatchObject({
      value: { state: 'done', brought: 0, there: 1 },
    });
  });

  it('brought back to where they came from change nothing', async () => {
    const world = await aWorkedRecord();
    const file = await exportRecords(world, here);
    const before = counts(world);
    await importRecords(world, here, file);
    expect(counts(world)).toEqual(before);
  });

  it('are left out where their work item is not here, and the dry run names it', async () => {
    const world = await aWorkedRecord();
    const file = await exportRecords(world, here);
    const other = anotherSite(world.now);
    const nobody = anAdminWhoSees({});
    expect((await stageFile(other, nobody, file)).flatMap(({ missing }) => missing)).toEqual(['SUP-1']);
    await startImport(other);
    await workOff(other);
    expect(counts(other).every((count) => count === 0)).toBe(true);
    expect(await viewRecordsIn(other.ports)).toMatchObject({ value: { brought: 0, leftOut: 1 } });
  });

  it('get another number where theirs is another record’s, and an open one ends beside the open one of here', async () => {
    const world = await aWorkedRecord();
    const file = await exportRecords(world, here);
    world.move(5);
    const other = new EngineWorld();
    other.move(60);
    await other.open();
    const answers = await stageFile(other, here, file);
    expect(answers.flatMap(({ taken }) => taken)).toEqual(['1-1']);
    await startImport(other);
    await workOff(other);
    expect((await other.store.get('subject', '1'))?.row).toMatchObject({ openId: '1-1', count: 2 });
    expect((await other.store.get('escalation', '1-2'))?.row).toMatchObject({
      ordinal: 2,
      stage: 'withdrawn',
      withdrawn: 'handled-elsewhere',
    });
    expect(other.store.keys('entry').filter((key) => key.startsWith('1-2:')).length).toBeGreaterThan(3);
  });

  it('that the admin may not browse are not in the file', async () => {
    const world = await aWorkedRecord();
    expect((await exportRecords(world, anAdminWhoSees({}))).records).toEqual([]);
  });

  it('name no other work item by accident where one is not here', async () => {
    const world = await aWorkedRecord();
    const file = await exportRecords(world, here);
    const other = anotherSite(world.now);
    await importRecords(other, there, file);
    expect(other.store.keys('link')).toEqual([]);
    const entries = await Promise.all(other.store.keys('entry').map((key) => other.store.get('entry', key)));
    expect(JSON.stringify(entries)).not.toMatch(/"issueId":"(?:1|9)"/u);
  });

  it('from any life, there and back again, are what they were', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 100_000 }), async (seed) => {
        const world = await liveRandomly(seed, 30);
        const all = anAdminWhoSeesAll(0);
        const shifted = anAdminWhoSeesAll(70);
        const file = await exportRecords(world, all);
        const other = anotherSite(world.now + HOUR);
        await importRecords(other, shifted, file);
        const home = new EngineWorld();
        home.now = other.now + HOUR;
        await importRecords(home, all, await exportRecords(other, shifted));
        expect(plain(await exportRecords(home, all))).toEqual(plain(file));
      }),
      { numRuns: 5 },
    );
  });
});

describe('an import of records', () => {
  it.each([1, 2, 3, 4, 5, 6, 8, 11])(
    'killed at write %i goes on, and loses and doubles nothing',
    async (kill) => {
      const world = await aWorkedRecord();
      const file = await exportRecords(world, here);
      const whole = anotherSite(world.now);
      await importRecords(whole, there, file);
      const other = anotherSite(world.now);
      await stageFile(other, there, file);
      await startImport(other);
      let writes = 0;
      other.store.beforeTransact = () => {
        writes += 1;
        return writes === kill ? Promise.reject(new Error('killed')) : Promise.resolve();
      };
      await workOff(other).catch(() => undefined);
      if (other.store.keys('escalation').length === 0)
        expect((await other.store.get('subject', '71'))?.row.openId ?? null).toBeNull();
      other.store.beforeTransact = () => Promise.resolve();
      await workOff(other);
      expect(counts(other)).toEqual(counts(whole));
      expect(await viewRecordsIn(other.ports)).toMatchObject({ value: { state: 'done', brought: 1 } });
    },
  );

  it('stopped ends after the record it is at, and goes on from there', async () => {
    const world = await liveRandomly(7, 160);
    const file = await exportRecords(world, here);
    expect(file.records.length).toBeGreaterThan(1);
    const other = anotherSite(world.now);
    await stageFile(other, there, file);
    await startImport(other);
    let writes = 0;
    other.store.beforeTransact = async () => {
      writes += 1;
      if (writes === 5) await stopRecordsIn(other.ports, { importId: await importIdOf(other) });
    };
    await workOff(other);
    expect(await viewRecordsIn(other.ports)).toMatchObject({ value: { state: 'stopped', brought: 1 } });
    const named = new Set(other.store.keys('entry').map((key) => key.split(':')[0]));
    expect([...named]).toEqual([...other.store.keys('escalation')]);
    other.store.beforeTransact = () => Promise.resolve();
    await startImport(other);
    await workOff(other);
    expect(await viewRecordsIn(other.ports)).toMatchObject({
      value: { state: 'done', brought: file.records.length },
    });
  });

  it('is one at a time; what was staged is forgotten on request, or after a day', async () => {
    const world = await aWorkedRecord();
    const file = await exportRecords(world, here);
    const other = anotherSite(world.now);
    await stageFile(other, there, file);
    await startImport(other);
    await expect(stageFile(other, there, file)).rejects.toThrow('already-done');
    const waiting = anotherSite(world.now);
    await stageFile(waiting, there, file);
    await forgetRecordsIn(waiting.ports, { importId: await importIdOf(waiting) });
    await workOff(waiting);
    expect(waiting.store.keys('job')).toEqual([RECORDS_IN]);
    await stageFile(waiting, there, file);
    waiting.move(25 * 60);
    await recordsInStalled(waiting.ports);
    await workOff(waiting);
    expect(waiting.store.keys('job')).toEqual([RECORDS_IN]);
  });

  it('whose message was lost is set off again by the repair', async () => {
    const world = await aWorkedRecord();
    const other = anotherSite(world.now);
    await stageFile(other, there, await exportRecords(world, here));
    await startImport(other);
    other.pushed.length = 0;
    other.move(11);
    await recordsInStalled(other.ports);
    expect(other.pushed).toEqual([{ look: RECORDS_IN, delaySeconds: 0 }]);
    other.remainingMs = 5_000;
    await bringRecords(other.ports);
    expect(await viewRecordsIn(other.ports)).toMatchObject({ value: { state: 'running', brought: 0 } });
    other.remainingMs = 25_000;
    await workOff(other);
    expect(await viewRecordsIn(other.ports)).toMatchObject({ value: { state: 'done', brought: 1 } });
  });
});
