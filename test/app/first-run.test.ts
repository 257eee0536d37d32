import { describe, expect, it } from '@jest/globals';
import { applyFirstRun } from '../../src/app/first-run';
import { loadPolicies } from '../../src/app/load-policies';
import { savePolicy } from '../../src/app/save-policy';
import type { Criterion } from '../../src/domain/criteria/criterion';
import { SHIPPED_POLICIES } from '../../src/domain/policy/default-policies';
import { aCallerDesk, aProjectPermit } from '../support/a-project-permit';
import { quietPorts } from '../support/quiet-ports';

const NOW = 1_700_000_000_000;
const shipped = Object.values(SHIPPED_POLICIES.criteria).map(({ body }) => body);
const settings = { ...SHIPPED_POLICIES.settings.body, escalationRole: 'Escalation Managers' };
const criteria = (change: Partial<Criterion> = {}) =>
  shipped.map((body, index) => ({
    kind: 'criterion',
    policyId: body.id,
    body: { ...body, mode: 'propose', ...(index === 1 ? change : {}) },
  }));
const input = (change: Partial<Criterion> = {}, generation = 0) => ({
  projectId: '10000',
  generation,
  policies: [{ kind: 'settings', policyId: 'project', body: settings }, ...criteria(change)],
});

function switches() {
  const switched: boolean[] = [];
  const desk = aCallerDesk({
    setSwitch: (_projectId, on) => {
      switched.push(on);
      return Promise.resolve();
    },
  });
  return { switched, permit: aProjectPermit({ desk }) };
}

describe('the one call of the first run', () => {
  it('saves everything as one generation, gives what was shipped to the admin, and switches the project on', async () => {
    const ports = quietPorts(NOW);
    const { permit, switched } = switches();
    expect(await applyFirstRun(ports, permit, input())).toMatchObject({ ok: true });
    const set = await loadPolicies(ports.store, '10000');
    expect(set.generation).toBe(1);
    expect(set.settings.body.escalationRole).toBe('Escalation Managers');
    expect(Object.values(set.criteria).map(({ body }) => body.ownerId)).toEqual(shipped.map(() => 'ada'));
    expect(ports.store.keys('policy')).toHaveLength(shipped.length + 1);
    expect(switched).toEqual([true]);
  });

  it('saves nothing and switches nothing when one policy is wrong, and names all that is wrong at its place', async () => {
    const ports = quietPorts(NOW);
    const { permit, switched } = switches();
    const sent = input({ name: '', capPerHour: 0 });
    const found = await applyFirstRun(ports, permit, {
      ...sent,
      policies: [...sent.policies, { kind: 'horoscope', policyId: 'x', body: {} }],
    });
    expect(found.ok ? [] : found.problem.fields?.map(({ path }) => path)).toEqual([
      'policies[2].body.name',
      'policies[2].body.capPerHour',
      `policies[${sent.policies.length}].kind`,
    ]);
    expect(ports.store.keys('policy')).toEqual([]);
    expect(switched).toEqual([]);
  });

  it('is refused where a criterion names a playbook that is not there', async () => {
    const ports = quietPorts(NOW);
    const starts = { playbookId: 'gone', severity: 'high', reasonCode: 'stuck' } as const;
    const found = await applyFirstRun(ports, switches().permit, input({ starts }));
    expect(found.ok ? [] : found.problem.fields?.map(({ path }) => path)).toEqual([
      'policies[2].body.starts.playbookId',
    ]);
    expect(ports.store.keys('policy')).toEqual([]);
  });

  it('says what Jira says of a query at its place', async () => {
    const ports = quietPorts(NOW);
    const desk = aCallerDesk({ checkJql: () => Promise.resolve(["Field 'colour' does not exist."]) });
    const found = await applyFirstRun(
      ports,
      aProjectPermit({ desk }),
      input({ scope: { jql: 'colour = red' } }),
    );
    expect(found.ok ? [] : found.problem.fields).toEqual([
      { path: 'policies[2].body.scope.jql', message: "Field 'colour' does not exist." },
    ]);
  });

  it('is refused when another admin saved meanwhile, and their save stands', async () => {
    const ports = quietPorts(NOW);
    const { permit, switched } = switches();
    const theirs = { ...settings, escalationRole: 'Others' };
    await savePolicy(ports, permit, {
      projectId: '10000',
      generation: 0,
      kind: 'settings',
      policyId: 'project',
      body: theirs,
    });
    expect(await applyFirstRun(ports, permit, input())).toMatchObject({
      ok: false,
      problem: { code: 'changed-meanwhile' },
    });
    expect((await loadPolicies(ports.store, '10000')).settings.body.escalationRole).toBe('Others');
    expect(switched).toEqual([]);
  });

  it('of two admins at the same moment one succeeds, whole', async () => {
    const ports = quietPorts(NOW);
    const { permit } = switches();
    const answers = await Promise.all([
      applyFirstRun(ports, permit, input()),
      applyFirstRun(ports, permit, input({ name: 'Second' })),
    ]);
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(ports.store.keys('policy')).toHaveLength(shipped.length + 1);
  });

  it('can be repeated after its answer was lost: nothing is written twice', async () => {
    const ports = quietPorts(NOW);
    const { permit, switched } = switches();
    await applyFirstRun(ports, permit, input());
    expect(await applyFirstRun(ports, permit, input())).toMatchObject({ ok: true });
    expect(ports.store.keys('policy')).toHaveLength(shipped.length + 1);
    expect(switched).toEqual([true, true]);
  });
});
