import { beforeAll, describe, expect, it } from '@jest/globals';
import { ROLE } from '../../sandbox/jira/definitions/choices';
import { PEOPLE } from '../../sandbox/jira/seed/people';
import { storedRows } from '../../bench/replay/stored-rows';
import type { RecordsFile } from '../../src/domain/transfer/records-file';
import { dryRun, type DryRun } from '../../src/domain/transfer/dry-run';
import { StagingFile } from '../../static/settings/site/records/in/stage-file';
import { readOut, type OutEnd } from '../../static/settings/site/records/out/read-out';
import { raise } from '../support/crowd';
import { siteAdmin } from '../support/site-admin';
import { StorySite } from '../support/story-site';

const never = new AbortController().signal;
const silent = () => undefined;

let old: StorySite;
let fresh: StorySite;

/** On the new site the same work items have other ids, one of them was moved since, and one is not there. */
beforeAll(async () => {
  const app = await import('../../src/index');
  const loadApp = () => Promise.resolve({ ...app });
  old = await StorySite.open({ siteUrl: 'https://old.example', hasDemoIssues: false, loadApp });
  fresh = await StorySite.open({ siteUrl: 'https://fresh.example', hasDemoIssues: false, loadApp });
  for (const summary of ['Printer on fire', 'Labels twice', 'Only there']) raise(old, summary);
  letSee(fresh, 'FIN');
  const shifted = raise(fresh, 'Printer on fire');
  fresh.site.jira.play.create('FIN', PEOPLE.fiona.accountId, { summary: 'Before', issuetype: '10004' });
  const moved = raise(fresh, 'Labels twice');
  expect([shifted, moved]).toEqual(['SUP-1', 'SUP-2']);
  fresh.site.jira.play.move(moved, PEOPLE.priya.accountId, 'FIN');
  await old.escalate('SUP-1');
  await old.ask('lena', 'manager.set', {
    escalationId: `${old.issueId('SUP-1')}-1`,
    accountId: PEOPLE.chloe.accountId,
  });
  await old.escalate('SUP-2');
  await old.escalate('SUP-3');
  await old.settle();
  await fresh.settle();
});

/** The Jira admin works in this project, too. */
function letSee({ site }: StorySite, key: 'FIN'): void {
  const { state } = site.jira;
  const project = state.project(key);
  const team = project?.roles[ROLE.serviceDeskTeam.id];
  if (!project || !team) throw new Error(`there is no desk ${key}`);
  const withJonas = { ...team, people: [...team.people, PEOPLE.jonas.accountId] };
  state.replaceProject({ ...project, roles: { ...project.roles, [ROLE.serviceDeskTeam.id]: withJonas } });
}

async function exported(story: StorySite, signal = never): Promise<OutEnd> {
  const call = siteAdmin(story);
  const listed = await call('site.projects', {});
  if (!listed.ok) throw new Error('an admin sees the projects');
  const { projects } = listed.value;
  return readOut({ projects, call, tell: silent, signal });
}

async function fileOf(story: StorySite): Promise<RecordsFile> {
  const end = await exported(story);
  if (end.kind !== 'file') throw new Error(`no file: ${end.kind}`);
  return JSON.parse(JSON.stringify(end.file)) as RecordsFile;
}

/** Sends the file, and says what it would do. */
async function staged(
  story: StorySite,
  file: RecordsFile,
): Promise<{ readonly importId: string; readonly run: DryRun }> {
  const end = await new StagingFile(siteAdmin(story), file).goOn(silent, never);
  if (end.kind !== 'staged') throw new Error(`not staged: ${JSON.stringify(end)}`);
  return { importId: end.importId, run: dryRun(file, end.findings) };
}

async function brought(story: StorySite, importId: string) {
  const call = siteAdmin(story);
  expect(await call('records.start', { importId })).toMatchObject({ ok: true, value: { state: 'running' } });
  await story.minutes(1);
  return call('records.view', {});
}

const heads = (story: StorySite) => storedRows(story.site.snapshot(), 'escalation');

describe('records that move to another site', () => {
  it('are shown before they come: what was found, what was moved, what is left out', async () => {
    const { run } = await staged(fresh, await fileOf(old));
    expect(run).toEqual({
      coming: 2,
      matched: 2,
      ending: [],
      there: [],
      moved: [{ key: 'SUP-2', now: 'FIN-2' }],
      leftOut: [{ key: 'SUP-3', records: 1 }],
      alsoMissing: [],
    });
    expect(heads(fresh)).toEqual([]);
  });

  it('come to the same work items under other ids, and are run there by the same people', async () => {
    const file = await fileOf(old);
    const { importId } = await staged(fresh, file);
    expect(await brought(fresh, importId)).toMatchObject({
      ok: true,
      value: { state: 'done', brought: 2, leftOut: 1, there: 0 },
    });
    expect(fresh.issueId('FIN-2')).not.toBe(old.issueId('SUP-2'));
    const { record } = await fresh.view('chloe', 'SUP-1');
    expect(record).toMatchObject({ id: `${fresh.issueId('SUP-1')}-1`, managerId: PEOPLE.chloe.accountId });
    expect(heads(fresh).find(({ subjectId }) => subjectId === fresh.issueId('FIN-2'))).toMatchObject({
      projectId: fresh.site.jira.state.project('FIN')?.id,
    });
    // The mark on the work item is of this site's making.
    expect(await fresh.search('ada', 'escalationStage IS NOT EMPTY')).toEqual(['SUP-1']);
  });

  it('are counted by the reports there', async () => {
    await fresh.minutes(15);
    const figures = storedRows(fresh.site.snapshot(), 'rollup').filter(({ what }) => what === 'record');
    expect(figures).toHaveLength(2);
  });

  it('come back to where they were, and change nothing', async () => {
    const before = heads(old).map(({ id, stage, managerId }) => ({ id, stage, managerId }));
    const { importId, run } = await staged(old, await fileOf(fresh));
    // By now the second has its key of the other site, which is nobody's here.
    expect(run).toMatchObject({ coming: 0, there: ['SUP-1'], leftOut: [{ key: 'FIN-2', records: 1 }] });
    expect(await brought(old, importId)).toMatchObject({ value: { state: 'done', brought: 0, there: 1 } });
    expect(heads(old).map(({ id, stage, managerId }) => ({ id, stage, managerId }))).toEqual(before);
  });
});

describe('a file of records', () => {
  it('is not made when the reading is stopped', async () => {
    const stopped = new AbortController();
    stopped.abort();
    expect(await exported(old, stopped.signal)).toEqual({ kind: 'stopped' });
  });

  it('that is wrong in several parts is refused with all places at once, and nothing of it is kept', async () => {
    const file = await fileOf(old);
    const records = file.records.map((record) => ({
      ...record,
      rows: record.rows.map((row) =>
        row.entity === 'escalation' ? { ...row, data: { ...(row.data as object), stage: 'lost' } } : row,
      ),
    }));
    const end = await new StagingFile(siteAdmin(old), { ...file, records }).goOn(silent, never);
    expect(end).toMatchObject({ kind: 'refused' });
    const paths = end.kind === 'refused' ? end.problems.map(({ path }) => path) : [];
    expect(paths.filter((path) => path.endsWith('.data.stage'))).toHaveLength(records.length);
    await old.minutes(1);
    expect(storedRows(old.site.snapshot(), 'job').filter(({ kind }) => kind === 'records-in-part')).toEqual(
      [],
    );
  });

  it('stopped on its way waits, and goes on from there', async () => {
    const file = await fileOf(old);
    const sending = new StagingFile(siteAdmin(old), file);
    const stopping = new AbortController();
    const shares: number[] = [];
    const first = await sending.goOn((share) => {
      shares.push(share);
      stopping.abort();
    }, stopping.signal);
    expect(first).toEqual({ kind: 'stopped' });
    expect(shares).toHaveLength(1);
    expect(await sending.goOn(silent, never)).toMatchObject({ kind: 'staged' });
    await sending.forget();
    await old.minutes(1);
    expect(await siteAdmin(old)('records.view', {})).toMatchObject({ value: { state: 'none' } });
  });

  it('waits for another that is on its way, and begins anew when that is gone', async () => {
    const file = await fileOf(old);
    const first = new StagingFile(siteAdmin(old), file);
    const stopping = new AbortController();
    await first.goOn(() => stopping.abort(), stopping.signal);
    const second = new StagingFile(siteAdmin(old), file);
    expect(await second.goOn(silent, never)).toMatchObject({ kind: 'staged' });
    expect(await first.goOn(silent, never)).toMatchObject({
      kind: 'failed',
      trouble: { code: 'already-done' },
    });
    expect(await first.goOn(silent, never)).toMatchObject({
      kind: 'staged',
      findings: { there: expect.arrayContaining([`${old.issueId('SUP-1')}-1`]) },
    });
    await first.forget();
    await old.minutes(1);
  });

  it('may hold a row as large as the storage takes, and none that is larger', async () => {
    const call = siteAdmin(old);
    const stage = (letters: number) => {
      const data = { text: 'x'.repeat(letters) };
      const rows = [{ record: '1-1', entity: 'part', key: '1-1:plan:0', rev: 1, version: 1, data } as const];
      return call('records.stage', { importId: '1-1', index: 0, part: { kind: 'rows', rows } });
    };
    const sized = (answer: Awaited<ReturnType<typeof stage>>) =>
      answer.ok ? '' : JSON.stringify(answer.trouble.fields);
    expect(sized(await stage(224_000))).not.toContain('Keep this to');
    expect(sized(await stage(226_000))).toContain('Keep this to 225000 characters.');
  });
});
