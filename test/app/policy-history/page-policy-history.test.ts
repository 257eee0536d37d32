import { describe, expect, it } from '@jest/globals';
import { loadPolicies, SITE_SCOPE } from '../../../src/app/load-policies';
import { goBack } from '../../../src/app/policy-history/go-back';
import { pagePolicyHistory } from '../../../src/app/policy-history/page-policy-history';
import { removePolicy } from '../../../src/app/remove-policy';
import { savePolicy } from '../../../src/app/save-policy';
import { setLock } from '../../../src/app/site/set-lock';
import type { Ports } from '../../../src/app/ports/ports';
import { SHIPPED_POLICIES } from '../../../src/domain/policy/default-policies';
import { aLadder } from '../../support/a-ladder';
import { aPlaybook } from '../../support/a-playbook';
import { aProjectPermit } from '../../support/a-project-permit';
import { aSitePermit } from '../../support/a-site-permit';
import { quietPorts } from '../../support/quiet-ports';

const NOW = 1_700_000_000_000;
const project = aProjectPermit();
const site = { ...aSitePermit(), projectId: SITE_SCOPE };
type Permit = typeof project | typeof site;

/** Each act a minute after the one before it: history goes by time. */
function aDesk() {
  let now = NOW;
  const quiet = quietPorts(NOW);
  const ports: Ports = { ...quiet, clock: { now: () => (now += 60_000), remainingMs: () => 25_000 } };
  const generation = async (permit: Permit) => (await loadPolicies(ports.store, permit.projectId)).generation;
  return {
    ports,
    store: quiet.store,
    generation,
    save: async (permit: Permit, name: string) =>
      savePolicy(ports, permit, {
        projectId: permit.projectId,
        generation: await generation(permit),
        kind: 'ladder',
        policyId: 'desk',
        body: aLadder({ id: 'desk', name }),
      }),
    async history(permit: Permit) {
      const page = await pagePolicyHistory(ports, permit, { cursor: null });
      if (!page.ok) throw new Error('history is read');
      return page.value.changes;
    },
  };
}

describe('the history of a scope', () => {
  it('shows each change with what it was before, newest first, and which is live', async () => {
    const desk = aDesk();
    await desk.save(project, 'Desk');
    await desk.save(project, 'Duty');
    expect(await desk.history(project)).toMatchObject([
      { version: 2, name: 'Duty', live: true, changes: [{ path: 'name', before: 'Desk', after: 'Duty' }] },
      { version: 1, name: 'Desk', live: false },
    ]);
  });

  it('compares a project’s first own version with what it inherited of the site', async () => {
    const desk = aDesk();
    await desk.save(site, 'Site');
    await desk.save(project, 'Own');
    const [first] = await desk.history(project);
    expect(first?.changes).toEqual([{ path: 'name', before: 'Site', after: 'Own' }]);
  });

  it('compares the first change of what is shipped with what is shipped', async () => {
    const desk = aDesk();
    const { high } = SHIPPED_POLICIES.severities;
    const body = { ...high.body, assessment: { minutes: 7, clock: 'elapsed' as const } };
    await savePolicy(desk.ports, project, {
      projectId: project.projectId,
      generation: 0,
      kind: 'severity',
      policyId: 'high',
      body,
    });
    const [first] = await desk.history(project);
    expect(first?.changes.map(({ path, after }) => [path, after])).toContainEqual(['assessment.minutes', 7]);
  });

  it('says what was taken away, under the name it had', async () => {
    const desk = aDesk();
    await desk.save(project, 'Desk');
    const generation = await desk.generation(project);
    await removePolicy(desk.ports, project, {
      projectId: project.projectId,
      generation,
      kind: 'ladder',
      policyId: 'desk',
    });
    const [last] = await desk.history(project);
    expect(last).toMatchObject({ what: 'removed', name: 'Desk', changes: [], live: false });
  });

  it('tells what the site locked', async () => {
    const desk = aDesk();
    const lock = { kind: 'ladder', policyId: 'desk', locked: true };
    await setLock(desk.ports, site, { generation: 0, ...lock });
    const [last] = await desk.history(site);
    expect(last).toMatchObject({ kind: 'locks', changes: [{ path: 'locks', after: 'ladder:desk' }] });
  });

  it('comes a page at a time, with nothing twice and nothing lost', async () => {
    const desk = aDesk();
    for (let n = 1; n <= 45; n += 1) await desk.save(project, `Name ${n}`);
    const versions: number[] = [];
    let cursor: string | null = null;
    do {
      const page = await pagePolicyHistory(desk.ports, project, { cursor });
      if (!page.ok) throw new Error('history is read');
      versions.push(...page.value.changes.map(({ version }) => version));
      cursor = page.value.cursor;
    } while (cursor !== null);
    expect(versions).toEqual(Array.from({ length: 45 }, (_, index) => 45 - index));
  });
});

describe('going back', () => {
  const policy = { kind: 'ladder', policyId: 'desk' };

  it('saves the old body as a new version', async () => {
    const desk = aDesk();
    await desk.save(project, 'Desk');
    await desk.save(project, 'Duty');
    const generation = await desk.generation(project);
    expect(await goBack(desk.ports, project, { generation, ...policy, version: 1 })).toMatchObject({
      ok: true,
    });
    const { ladders } = await loadPolicies(desk.store, '10000');
    expect(ladders['desk']).toMatchObject({ version: 3, body: { name: 'Desk' } });
  });

  it('brings back what was taken away', async () => {
    const desk = aDesk();
    await desk.save(project, 'Desk');
    await removePolicy(desk.ports, project, {
      projectId: project.projectId,
      generation: await desk.generation(project),
      ...policy,
    });
    const generation = await desk.generation(project);
    await goBack(desk.ports, project, { generation, ...policy, version: 1 });
    const { ladders } = await loadPolicies(desk.store, '10000');
    expect(ladders['desk']?.body.name).toBe('Desk');
  });

  it('is refused where the old body names what is not there any more, with the place', async () => {
    const desk = aDesk();
    await desk.save(project, 'Desk');
    const playbook = { kind: 'playbook', policyId: 'outage' };
    const [shipped = ''] = Object.keys(SHIPPED_POLICIES.ladders);
    for (const ladderId of ['desk', shipped])
      await savePolicy(desk.ports, project, {
        projectId: project.projectId,
        generation: await desk.generation(project),
        ...playbook,
        body: aPlaybook({ id: 'outage', ladderId }),
      });
    await removePolicy(desk.ports, project, {
      projectId: project.projectId,
      generation: await desk.generation(project),
      ...policy,
    });
    const generation = await desk.generation(project);
    expect(await goBack(desk.ports, project, { generation, ...playbook, version: 1 })).toMatchObject({
      ok: false,
      problem: { code: 'invalid', fields: [{ path: 'ladderId' }] },
    });
  });

  it.each([
    ['a version that never was', { kind: 'ladder', policyId: 'desk', version: 9 }],
    ['locks', { kind: 'locks', policyId: 'all', version: 1 }],
    ['a key that is none', { kind: '../x', policyId: 'desk', version: 1 }],
  ])('is refused to %s', async (_what, given) => {
    const desk = aDesk();
    await setLock(desk.ports, site, { generation: 0, kind: 'ladder', policyId: null, locked: true });
    expect(await goBack(desk.ports, site, { generation: 1, ...given })).toMatchObject({
      ok: false,
      problem: { code: 'invalid', fields: [{ path: 'version' }] },
    });
  });
});
