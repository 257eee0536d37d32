import { expect, it } from '@jest/globals';
import { storedRows } from '../../bench/replay/stored-rows';
import type { RecordsFile } from '../../src/domain/transfer/records-file';
import { HOUR } from '../../src/domain/time';
import { StagingFile } from '../../static/settings/site/records/in/stage-file';
import { readOut } from '../../static/settings/site/records/out/read-out';
import { raise } from '../support/crowd';
import { siteAdmin } from '../support/site-admin';
import { StorySite } from '../support/story-site';

const never = new AbortController().signal;
const silent = () => undefined;
const COUNT = 4;

async function siteOf(
  name: string,
): Promise<{ readonly story: StorySite; readonly keys: readonly string[] }> {
  const story = await StorySite.open({ siteUrl: `https://${name}.example`, hasDemoIssues: false });
  return { story, keys: Array.from({ length: COUNT }, (_, index) => raise(story, `Of ${name} ${index}`)) };
}

async function fileOf(story: StorySite): Promise<RecordsFile> {
  const call = siteAdmin(story);
  const listed = await call('site.projects', {});
  if (!listed.ok) throw new Error('an admin sees the projects');
  const end = await readOut({ projects: listed.value.projects, call, tell: silent, signal: never });
  if (end.kind !== 'file') throw new Error(`no file: ${JSON.stringify(end)}`);
  return JSON.parse(JSON.stringify(end.file)) as RecordsFile;
}

it('records come once each to a site whose storage and Jira refuse, lose answers and stand still in the middle', async () => {
  const { story: old, keys } = await siteOf('old');
  for (const key of keys) await old.escalate(key);
  const { story: fresh } = await siteOf('fresh');

  // An export that is refused makes no file, and says so; nothing is half written.
  old.site.faults.jiraQuotaUntil = old.site.clock.now() + HOUR;
  await expect(fileOf(old)).rejects.toThrow('an admin sees the projects');
  old.site.faults.jiraQuotaUntil = 0;
  await old.hours(2);
  const file = await fileOf(old);
  expect(file.records).toHaveLength(COUNT);

  // Staging goes on where it was refused.
  const staging = new StagingFile(siteAdmin(fresh), file);
  fresh.site.faults.storageDownUntil = fresh.site.clock.now() + HOUR / 2;
  const refused = await staging.goOn(silent, never);
  expect(refused).toMatchObject({ kind: 'failed', trouble: { code: 'storage-unavailable' } });
  await fresh.hours(1);
  const staged = await staging.goOn(silent, never);
  if (staged.kind !== 'staged') throw new Error(`not staged: ${JSON.stringify(staged)}`);

  const call = siteAdmin(fresh);
  expect(await call('records.start', { importId: staged.importId })).toMatchObject({ ok: true });
  fresh.site.faults.storageDownUntil = fresh.site.clock.now() + HOUR / 2;
  await fresh.hours(1);
  Object.assign(fresh.site.faults, { lostStorageAnswers: 0.3, killedWorkers: 0.3, doubledMessages: 0.5 });
  await fresh.hours(3);
  Object.assign(fresh.site.faults, { lostStorageAnswers: 0, killedWorkers: 0, doubledMessages: 0 });
  await fresh.hours(2);
  expect(await call('records.view', {})).toMatchObject({
    ok: true,
    value: { state: 'done', brought: COUNT, leftOut: 0, there: 0 },
  });
  const heads = storedRows(fresh.site.snapshot(), 'escalation');
  expect(heads.map(({ subjectId }) => subjectId).sort()).toEqual(
    keys.map((key) => fresh.issueId(key)).sort(),
  );
});
