import { describe, expect, it } from '@jest/globals';
import { switchFromSite } from '../../../src/app/site/switch-from-site';
import { viewSiteProjects } from '../../../src/app/site/view-site-projects';
import { SHIPPED_POLICIES } from '../../../src/domain/policy/default-policies';
import { aLadder } from '../../support/a-ladder';
import { aCallerDesk } from '../../support/a-project-permit';
import { aSitePermit } from '../../support/a-site-permit';
import { quietPorts } from '../../support/quiet-ports';

const NOW = 1_700_000_000_000;
const settings = (escalationRole: string) => ({
  settings: { project: { version: 1, body: { ...SHIPPED_POLICIES.settings.body, escalationRole } } },
});

async function projectsOf(ports: ReturnType<typeof quietPorts>) {
  const view = await viewSiteProjects(ports, aSitePermit());
  if (!view.ok) throw new Error('an admin sees the projects');
  return view.value.projects;
}

describe('the projects of the site', () => {
  it('are listed with their switch; where one is off nobody counts its escalations', async () => {
    expect(await projectsOf(quietPorts(NOW))).toEqual([
      { id: '10001', key: 'FIN', name: 'Finance', switchedOn: false, ...inherited, open: null },
      { id: '10000', key: 'SUP', name: 'Support', switchedOn: true, ...inherited, open: 0 },
    ]);
  });

  it('say how much each decides itself', async () => {
    const ports = quietPorts(NOW);
    ports.store.seed('generation', {
      '10000': {
        number: 2,
        live: { ...settings('Managers'), ladder: { desk: { version: 1, body: aLadder({ id: 'desk' }) } } },
      },
    });
    const [finance, support] = await projectsOf(ports);
    expect(finance).toMatchObject({ ownPolicies: 0 });
    expect(support).toMatchObject({ ownPolicies: 2, escalationRole: 'Managers' });
  });

  it('take the name of the escalation role from the site where a project has none of its own', async () => {
    const ports = quietPorts(NOW);
    ports.store.seed('generation', { site: { number: 1, live: settings('Duty managers') } });
    expect(await projectsOf(ports)).toMatchObject([
      { escalationRole: 'Duty managers', ownPolicies: 0 },
      { escalationRole: 'Duty managers', ownPolicies: 0 },
    ]);
  });
});

describe('switching a project from the page of the site', () => {
  it('writes the switch with the admin’s rights and has its open work looked through', async () => {
    const ports = quietPorts(NOW);
    const written: unknown[] = [];
    const desk = aCallerDesk({
      project: () => Promise.resolve({ key: 'FIN', name: 'Finance', switchedOn: false, roles: [] }),
      setSwitch: (...given) => Promise.resolve(void written.push(given)),
    });
    expect(await switchFromSite(ports, aSitePermit({ desk }), { id: '10001', on: true })).toMatchObject({
      ok: true,
    });
    expect(written).toEqual([['10001', true]]);
    expect(ports.store.keys('job')).toEqual(['import:10001']);
  });

  it('is refused for a project that the admin does not see, and nothing is written', async () => {
    const ports = quietPorts(NOW);
    const desk = aCallerDesk({ setSwitch: () => Promise.reject(new Error('nothing is written')) });
    const found = await switchFromSite(ports, aSitePermit({ desk }), { id: '77777', on: true });
    expect(found).toMatchObject({ ok: false, problem: { code: 'not-found' } });
  });
});

const inherited = { escalationRole: 'Administrators', ownPolicies: 0 };
