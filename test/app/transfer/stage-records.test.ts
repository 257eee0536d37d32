import { describe, expect, it } from '@jest/globals';
import { beginRecordsIn } from '../../../src/app/transfer/begin-records';
import { RECORDS_IN } from '../../../src/app/transfer/records-in';
import { stageRecords } from '../../../src/app/transfer/stage-records';
import { startRecordsIn } from '../../../src/app/transfer/steer-records';
import { MINUTE } from '../../../src/domain/time';
import { aWorkedRecord } from '../../support/a-worked-record';
import {
  anAdminWhoSees,
  exportRecords,
  importIdOf,
  importRecords,
  stageFile,
  startImport,
  workOff,
} from '../../support/carry-records';
import { EngineWorld } from '../../support/engine-world';
import { liveRandomly } from '../../support/random-life';

const jonas = anAdminWhoSees({ 'SUP-1': '1' });
const other = { ...jonas, by: 'priya' };
const aFile = {
  exportedAt: 1,
  records: 1,
  parts: { issues: 1, index: 1, rows: 1 },
  projects: [],
};
const anIssue = { kind: 'issues', issues: [{ id: '1', key: 'SUP-1' }] } as const;

describe('a file of records on its way in', () => {
  it('is nobody else’s: a second admin waits, and what is sent for another file is refused', async () => {
    const world = new EngineWorld();
    await beginRecordsIn(world.ports, jonas, aFile);
    const importId = await importIdOf(world);
    expect(await beginRecordsIn(world.ports, other, aFile)).toMatchObject({
      problem: { code: 'already-done' },
    });
    world.now += 11 * MINUTE;
    expect(await beginRecordsIn(world.ports, other, aFile)).toMatchObject({ ok: true });
    const late = await stageRecords(world.ports, jonas, { importId, index: 0, part: anIssue });
    expect(late).toMatchObject({ problem: { code: 'already-done' } });
    expect(world.store.keys('job')).toEqual([RECORDS_IN]);
    expect(await startRecordsIn(world.ports, { importId })).toMatchObject({
      problem: { code: 'already-done' },
    });
  });

  it('of two admins who begin at the same instant is one’s', async () => {
    const world = new EngineWorld();
    const both = await Promise.all([
      beginRecordsIn(world.ports, jonas, aFile),
      beginRecordsIn(world.ports, other, aFile),
    ]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
  });

  it('is started when all of it has come, and comes in order', async () => {
    const world = new EngineWorld();
    await beginRecordsIn(world.ports, jonas, aFile);
    const importId = await importIdOf(world);
    const beyond = await stageRecords(world.ports, jonas, { importId, index: 1, part: anIssue });
    expect(beyond).toMatchObject({ problem: { code: 'invalid', fields: [{ path: 'index' }] } });
    await stageRecords(world.ports, jonas, { importId, index: 0, part: anIssue });
    expect(await startRecordsIn(world.ports, { importId })).toMatchObject({
      problem: { code: 'invalid', fields: [{ path: 'parts' }] },
    });
  });

  it('that is smaller than one before leaves nothing of that one behind, and brings nothing of it', async () => {
    const long = await exportRecords(await liveRandomly(7, 160), jonas);
    const short = await exportRecords(await aWorkedRecord(), jonas);
    const padded = { ...long, issues: { ...long.issues, ...manyIssues } };
    const world = new EngineWorld();
    world.now = short.exportedAt;
    await stageFile(world, jonas, padded);
    await stageFile(world, jonas, short);
    expect(world.store.keys('job')).toContain(`${RECORDS_IN}:issues:1`);
    await startImport(world);
    await workOff(world);
    expect(world.store.keys('job').filter((key) => key.startsWith(RECORDS_IN))).toEqual([RECORDS_IN]);
    expect(world.store.keys('escalation')).toEqual(['1-1']);
  });

  it('that names one work item twice brings the records of the first, and gives no name twice', async () => {
    const file = await exportRecords(await aWorkedRecord(), jonas);
    const twice = JSON.parse(JSON.stringify(file).replaceAll(/\b1-1\b/gu, '2-1')) as typeof file;
    const both = { ...file, issues: { '1': 'SUP-1', '2': 'SUP-1' } };
    const world = new EngineWorld();
    world.now = file.exportedAt;
    await importRecords(world, jonas, { ...both, records: [...file.records, ...idsOf(twice, '2')] });
    expect(world.store.keys('escalation')).toEqual(['1-1']);
  });

  it('sets the reports of its projects off to be counted anew', async () => {
    const file = await exportRecords(await aWorkedRecord(), jonas);
    const world = new EngineWorld();
    world.now = file.exportedAt;
    await importRecords(world, jonas, file);
    expect((await world.store.get('job', 'report:10000'))?.row).toMatchObject({
      state: 'running',
      body: { tour: { what: 'rebuild', by: 'jonas' } },
    });
  });
});

const manyIssues = Object.fromEntries(
  Array.from({ length: 150 }, (_, index) => [String(index + 100), `SUP-${index + 100}`]),
);

/** The records of a file as those of another work item. */
const idsOf = ({ records }: Awaited<ReturnType<typeof exportRecords>>, subjectId: string) =>
  records.map((record) => ({
    ...record,
    subjectId,
    rows: record.rows.map((row) => ({
      ...row,
      data: row.entity === 'escalation' ? { ...(row.data as object), subjectId } : row.data,
    })),
  }));
