import { describe, expect, it } from '@jest/globals';
import { inheritPolicy } from '../../src/app/inherit-policy';
import { loadPolicies, SITE_SCOPE } from '../../src/app/load-policies';
import { removePolicy } from '../../src/app/remove-policy';
import { savePolicy } from '../../src/app/save-policy';
import { setLock } from '../../src/app/site/set-lock';
import { SHIPPED_POLICIES } from '../../src/domain/policy/default-policies';
import { aLadder } from '../support/a-ladder';
import { aPlaybook } from '../support/a-playbook';
import { aProjectPermit } from '../support/a-project-permit';
import { aSitePermit } from '../support/a-site-permit';
import { quietPorts, type QuietPorts } from '../support/quiet-ports';

const NOW = 1_700_000_000_000;
const project = aProjectPermit();
const site = { ...aSitePermit(), projectId: SITE_SCOPE };
const ladder = { kind: 'ladder', policyId: 'desk' };
const named = (name: string) => ({ ...ladder, body: aLadder({ id: 'desk', name }) });
const generationOf = async (ports: QuietPorts, scope = '10000') =>
  (await loadPolicies(ports.store, scope)).generation;
const save = async (ports: QuietPorts, permit: typeof project | typeof site, name: string) =>
  savePolicy(ports, permit, {
    projectId: permit.projectId,
    generation: await generationOf(ports, permit.projectId),
    ...named(name),
  });
const liveName = async (ports: QuietPorts, scope = '10000') =>
  (await loadPolicies(ports.store, scope)).ladders['desk']?.body.name;

describe('what projects inherit', () => {
  it('is what the site saved, until a project saves its own', async () => {
    const ports = quietPorts(NOW);
    await save(ports, site, 'Site');
    expect(await liveName(ports)).toBe('Site');
    await save(ports, project, 'Own');
    expect([await liveName(ports), await liveName(ports, '20000')]).toEqual(['Own', 'Site']);
  });

  it('is there again when the project gives its own up, and its history says so', async () => {
    const ports = quietPorts(NOW);
    await save(ports, site, 'Site');
    await save(ports, project, 'Own');
    const generation = await generationOf(ports);
    expect(await inheritPolicy(ports, project, { generation, ...ladder })).toMatchObject({ ok: true });
    expect(await liveName(ports)).toBe('Site');
    expect(await generationOf(ports)).toBe(generation + 1);
    expect((await ports.store.get('policy', '10000:ladder:desk:3'))?.row).toMatchObject({
      body: null,
      inherits: true,
      savedBy: 'ada',
    });
  });

  it('can be overridden again, under a version that no history row has yet', async () => {
    const ports = quietPorts(NOW);
    await save(ports, site, 'Site');
    await save(ports, project, 'Own');
    await inheritPolicy(ports, project, { generation: await generationOf(ports), ...ladder });
    await save(ports, project, 'Own again');
    expect((await ports.store.get('policy', '10000:ladder:desk:2'))?.row.body).toMatchObject({ name: 'Own' });
    expect((await loadPolicies(ports.store, '10000')).ladders['desk']).toMatchObject({
      version: 4,
      body: { name: 'Own again' },
    });
  });

  it('comes back too where the project had taken it away', async () => {
    const ports = quietPorts(NOW);
    await save(ports, site, 'Site');
    await removePolicy(ports, project, {
      projectId: project.projectId,
      generation: await generationOf(ports),
      ...ladder,
    });
    expect(await liveName(ports)).toBeUndefined();
    await inheritPolicy(ports, project, { generation: await generationOf(ports), ...ladder });
    expect(await liveName(ports)).toBe('Site');
  });

  it('is not given to a project whose own has nothing above it: that would be taking it away', async () => {
    const ports = quietPorts(NOW);
    await save(ports, project, 'Own');
    const found = await inheritPolicy(ports, project, { generation: await generationOf(ports), ...ladder });
    expect(found).toMatchObject({ ok: false, problem: { code: 'not-found' } });
    expect(await liveName(ports)).toBe('Own');
  });

  it('changes nothing when there is nothing to give up, and repeated it is done', async () => {
    const ports = quietPorts(NOW);
    expect(await inheritPolicy(ports, project, { generation: 77, ...ladder })).toMatchObject({ ok: true });
    expect(ports.store.keys('policy')).toEqual([]);
  });

  it('is not taken over another admin’s save', async () => {
    const ports = quietPorts(NOW);
    await save(ports, site, 'Site');
    await save(ports, project, 'Own');
    const generation = await generationOf(ports);
    await save(ports, project, 'Other');
    const found = await inheritPolicy(ports, project, { generation, ...ladder });
    expect(found).toMatchObject({ ok: false, problem: { code: 'changed-meanwhile' } });
    expect(await liveName(ports)).toBe('Other');
  });

  it('is refused where what would be inherited names what the project took away', async () => {
    const ports = quietPorts(NOW);
    const outage = { kind: 'playbook', policyId: 'outage' };
    await save(ports, site, 'Site');
    const body = aPlaybook({ id: 'outage', ladderId: 'desk' });
    await savePolicy(ports, site, {
      projectId: site.projectId,
      generation: await generationOf(ports, 'site'),
      ...outage,
      body,
    });
    const own = aPlaybook({ id: 'outage', ladderId: Object.keys(SHIPPED_POLICIES.ladders)[0] ?? '' });
    await savePolicy(ports, project, {
      projectId: project.projectId,
      generation: await generationOf(ports),
      ...outage,
      body: own,
    });
    await removePolicy(ports, project, {
      projectId: project.projectId,
      generation: await generationOf(ports),
      ...ladder,
    });
    const found = await inheritPolicy(ports, project, { generation: await generationOf(ports), ...outage });
    expect(found).toMatchObject({
      ok: false,
      problem: { code: 'in-use', fields: [{ path: 'playbook.outage.ladderId' }] },
    });
  });
});

describe('a lock of the site', () => {
  const lock = async (ports: QuietPorts, policyId: string | null, locked = true) =>
    setLock(ports, site, {
      generation: await generationOf(ports, SITE_SCOPE),
      kind: 'ladder',
      policyId,
      locked,
    });

  it.each([
    ['one policy', 'desk'],
    ['a whole kind', null],
  ])('on %s lets what a project had decided rest, and gives it back at its end', async (_what, policyId) => {
    const ports = quietPorts(NOW);
    await save(ports, site, 'Site');
    await save(ports, project, 'Own');
    await lock(ports, policyId);
    expect(await liveName(ports)).toBe('Site');
    await lock(ports, policyId, false);
    expect(await liveName(ports)).toBe('Own');
  });

  it('keeps a project from saving and from taking away, and not the site itself', async () => {
    const ports = quietPorts(NOW);
    await save(ports, site, 'Site');
    await lock(ports, 'desk');
    expect(await save(ports, project, 'Own')).toMatchObject({ ok: false, problem: { code: 'locked' } });
    const generation = await generationOf(ports);
    expect(
      await removePolicy(ports, project, { projectId: project.projectId, generation, ...ladder }),
    ).toMatchObject({
      ok: false,
      problem: { code: 'locked' },
    });
    expect(await save(ports, site, 'Site, better')).toMatchObject({ ok: true });
    expect(await liveName(ports)).toBe('Site, better');
  });

  it('on a kind keeps a project from adding one of its own', async () => {
    const ports = quietPorts(NOW);
    await lock(ports, null);
    expect(await save(ports, project, 'Own')).toMatchObject({ ok: false, problem: { code: 'locked' } });
  });

  it('is written down, survives a save, and is set once however often it is asked for', async () => {
    const ports = quietPorts(NOW);
    await lock(ports, 'desk');
    await lock(ports, 'desk');
    await save(ports, site, 'Site');
    const { row } = (await ports.store.get('generation', SITE_SCOPE)) ?? {};
    expect(row).toMatchObject({ locks: ['ladder:desk'], number: 2 });
    expect(ports.store.keys('policy')).toEqual(['site:locks:all:1', 'site:ladder:desk:1']);
  });

  it('is refused over another admin’s change, and for a kind that is none', async () => {
    const ports = quietPorts(NOW);
    await save(ports, site, 'Site');
    const wrong = { generation: 0, kind: 'ladder', policyId: null, locked: true };
    expect(await setLock(ports, site, wrong)).toMatchObject({ problem: { code: 'changed-meanwhile' } });
    expect(await setLock(ports, site, { ...wrong, kind: 'toString' })).toMatchObject({
      problem: { code: 'invalid' },
    });
  });
});

describe('a policy of the site', () => {
  it('is not taken away while a project’s own names it', async () => {
    const ports = quietPorts(NOW);
    await save(ports, site, 'Site');
    const body = aPlaybook({ id: 'outage', ladderId: 'desk' });
    const outage = { kind: 'playbook', policyId: 'outage', body };
    await savePolicy(ports, project, {
      projectId: project.projectId,
      generation: await generationOf(ports),
      ...outage,
    });
    const generation = await generationOf(ports, SITE_SCOPE);
    expect(
      await removePolicy(ports, site, { projectId: site.projectId, generation, ...ladder }),
    ).toMatchObject({
      ok: false,
      problem: { code: 'in-use', fields: [{ path: 'SUP.playbook.outage' }] },
    });
    expect(await liveName(ports)).toBe('Site');
  });
});
