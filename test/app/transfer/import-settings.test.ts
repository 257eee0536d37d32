import { describe, expect, it } from '@jest/globals';
import { loadPolicies, SITE_SCOPE } from '../../../src/app/load-policies';
import { savePolicy } from '../../../src/app/save-policy';
import { setLock } from '../../../src/app/site/set-lock';
import { exportSettings } from '../../../src/app/transfer/export-settings';
import { writeHistory } from '../../../src/app/transfer/import-history';
import { importSettings } from '../../../src/app/transfer/import-settings';
import { planImport } from '../../../src/app/transfer/plan-import';
import type { SettingsFile } from '../../../src/domain/transfer/settings-file';
import { aLadder } from '../../support/a-ladder';
import { aPlaybook } from '../../support/a-playbook';
import { aProjectPermit } from '../../support/a-project-permit';
import { aSitePermit, SUPPORT } from '../../support/a-site-permit';
import { quietPorts, type QuietPorts } from '../../support/quiet-ports';

const NOW = 1_700_000_000_000;
const permit = aSitePermit();
const site = { ...permit, projectId: SITE_SCOPE };
const project = aProjectPermit();

async function save(ports: QuietPorts, who: typeof project | typeof site, name: string) {
  const { generation } = await loadPolicies(ports.store, who.projectId);
  const body = aLadder({ id: 'desk', name });
  const input = { projectId: who.projectId, generation, kind: 'ladder', policyId: 'desk', body };
  expect(await savePolicy(ports, who, input)).toMatchObject({ ok: true });
}
async function exported(ports: QuietPorts, only: string | null = null): Promise<SettingsFile> {
  const file = await exportSettings(ports, permit, { only });
  if (!file.ok) throw new Error('settings are exported');
  return JSON.parse(JSON.stringify(file.value)) as SettingsFile;
}
async function planOf(ports: QuietPorts, file: unknown) {
  const worked = await planImport(ports, permit, file);
  if (!worked.ok) throw new Error(JSON.stringify(worked.problem));
  return worked.value.plan;
}
const take = async (ports: QuietPorts, file: unknown) =>
  importSettings(ports, permit, { file, basis: (await planOf(ports, file)).basis });
const nameIn = async (ports: QuietPorts, scope: string) =>
  (await loadPolicies(ports.store, scope)).ladders['desk']?.body.name;

/** A site whose defaults and one project have a ladder of their own. */
async function aSite(): Promise<QuietPorts> {
  const ports = quietPorts(NOW);
  await save(ports, site, 'Site');
  await save(ports, project, 'Support');
  await setLock(ports, permit, { generation: 1, kind: 'calendar', policyId: null, locked: true });
  return ports;
}

describe('a file of settings', () => {
  it('brought to an empty site makes it as the one it came from', async () => {
    const file = await exported(await aSite());
    const ports = quietPorts(NOW);
    expect(await take(ports, file)).toMatchObject({ ok: true });
    expect([await nameIn(ports, SITE_SCOPE), await nameIn(ports, SUPPORT.id)]).toEqual(['Site', 'Support']);
    expect((await ports.store.get('generation', SITE_SCOPE))?.row.locks).toEqual(['calendar']);
    expect(await exported(ports)).toEqual(file);
  });

  it('brought back to where it came from changes nothing', async () => {
    const ports = await aSite();
    const before = ports.store.keys('policy');
    const file = await exported(ports);
    expect((await planOf(ports, file)).changes).toEqual([]);
    expect(await take(ports, file)).toMatchObject({ ok: true, value: { changes: [] } });
    expect(ports.store.keys('policy')).toEqual(before);
  });

  it('tells before it is taken what it would change, and writes nothing by that', async () => {
    const ports = await aSite();
    const file = await exported(ports);
    await save(ports, project, 'Changed since');
    const rows = [...ports.store.keys('policy'), ...ports.store.keys('job')];
    expect((await planOf(ports, file)).changes).toMatchObject([
      {
        scope: 'SUP',
        kind: 'ladder',
        what: 'saved',
        changes: [{ path: 'name', before: 'Changed since', after: 'Support' }],
      },
    ]);
    expect([...ports.store.keys('policy'), ...ports.store.keys('job')]).toEqual(rows);
  });

  it('gives up what the project has and the file has not', async () => {
    const ports = await aSite();
    const file = await exported(ports, 'SUP');
    const without = { ...file, projects: file.projects.map((one) => ({ ...one, policies: {} })) };
    expect((await planOf(ports, without)).changes).toMatchObject([{ what: 'inherited', kind: 'ladder' }]);
    await take(ports, without);
    expect(await nameIn(ports, SUPPORT.id)).toBe('Site');
  });

  it('leaves what it does not speak of alone', async () => {
    const ports = await aSite();
    const file = await exported(ports, 'SUP');
    expect(file.site).toBeNull();
    await save(ports, site, 'Site, later');
    await take(ports, file);
    expect(await nameIn(ports, SITE_SCOPE)).toBe('Site, later');
  });

  it('writes the history of each policy, by whoever took it', async () => {
    const file = await exported(await aSite());
    const ports = quietPorts(NOW);
    await take(ports, file);
    expect([...ports.store.keys('policy')].sort()).toEqual([
      '10000:ladder:desk:1',
      'site:ladder:desk:1',
      'site:locks:all:1',
    ]);
    expect((await ports.store.get('policy', 'site:ladder:desk:1'))?.row.savedBy).toBe('jonas');
    expect(ports.store.keys('job')).toEqual(['import-history']);
  });
});

describe('an import', () => {
  it('is refused when anything was saved since the plan was made', async () => {
    const ports = await aSite();
    const file = await exported(ports);
    await save(ports, project, 'Changed');
    const { basis } = await planOf(ports, file);
    await save(ports, project, 'Changed again');
    expect(await importSettings(ports, permit, { file, basis })).toMatchObject({
      ok: false,
      problem: { code: 'changed-meanwhile' },
    });
    expect(await nameIn(ports, SUPPORT.id)).toBe('Changed again');
  });

  it('of two admins at once is taken from one alone, whole', async () => {
    const ports = await aSite();
    const mine = await exported(ports);
    await save(ports, site, 'Site 2');
    await save(ports, project, 'Support 2');
    const { basis } = await planOf(ports, mine);
    let first = true;
    ports.store.beforeTransact = async () => {
      if (!first) return;
      first = false;
      await save(ports, project, 'Theirs');
    };
    const late = await importSettings(ports, permit, { file: mine, basis });
    expect(late).toMatchObject({ ok: false, problem: { code: 'changed-meanwhile' } });
    expect([await nameIn(ports, SITE_SCOPE), await nameIn(ports, SUPPORT.id)]).toEqual(['Site 2', 'Theirs']);
  });

  it.each([1, 2, 3, 4, 5])(
    'killed at write %i has happened whole or not at all, and loses no history',
    async (kill) => {
      const file = await exported(await aSite());
      const ports = quietPorts(NOW);
      const { basis } = await planOf(ports, file);
      let writes = 0;
      ports.store.beforeTransact = () => {
        writes += 1;
        return writes === kill ? Promise.reject(new Error('killed')) : Promise.resolve();
      };
      await importSettings(ports, permit, { file, basis }).catch(() => undefined);
      ports.store.beforeTransact = () => Promise.resolve();
      const names = [await nameIn(ports, SITE_SCOPE), await nameIn(ports, SUPPORT.id)];
      expect([
        [undefined, undefined],
        ['Site', 'Support'],
      ]).toContainEqual(names);
      await writeHistory(ports);
      expect(ports.store.keys('policy')).toHaveLength(names[0] === undefined ? 0 : 3);
    },
  );

  it('is refused with the place where afterwards something would name what is not there', async () => {
    const ports = await aSite();
    const playbook = aPlaybook({ id: 'outage', ladderId: 'desk' });
    const { generation } = await loadPolicies(ports.store, '10000');
    const input = { projectId: '10000', generation, kind: 'playbook', policyId: 'outage', body: playbook };
    await savePolicy(ports, project, input);
    const file = await exported(ports);
    const [support] = file.projects;
    const broken = {
      ...file,
      site: { policies: {}, removed: {}, locks: [] },
      projects: [{ ...support, policies: { playbook: support?.policies.playbook } }],
    };
    expect(await planImport(ports, permit, broken)).toMatchObject({
      ok: false,
      problem: { code: 'invalid', fields: [{ path: 'SUP.playbook.outage.ladderId' }] },
    });
  });

  it('is refused for a project that is not here, with its place', async () => {
    const ports = await aSite();
    const file = await exported(ports);
    const foreign = { ...file, projects: file.projects.map((one) => ({ ...one, key: 'GONE' })) };
    expect(await planImport(ports, permit, foreign)).toMatchObject({
      problem: { fields: [{ path: 'projects[0].key' }] },
    });
  });
});
