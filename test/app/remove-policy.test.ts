import { describe, expect, it } from '@jest/globals';
import { loadPolicies } from '../../src/app/load-policies';
import { removePolicy } from '../../src/app/remove-policy';
import { savePolicy } from '../../src/app/save-policy';
import { aLadder } from '../support/a-ladder';
import { aPlaybook } from '../support/a-playbook';
import { aProjectPermit } from '../support/a-project-permit';
import { quietPorts } from '../support/quiet-ports';

const NOW = 1_700_000_000_000;
const permit = aProjectPermit();
const P = '10000';
const saving = { projectId: P, kind: 'ladder', policyId: 'desk' };
const aSavedLadder = async () => {
  const ports = quietPorts(NOW);
  await savePolicy(ports, permit, { ...saving, generation: 0, body: aLadder({ id: 'desk' }) });
  return ports;
};

describe('removing a policy', () => {
  it('takes it out of what is live, raises the generation, and writes a line of its history without a body', async () => {
    const ports = await aSavedLadder();
    expect(await removePolicy(ports, permit, { ...saving, generation: 1 })).toEqual({
      ok: true,
      value: undefined,
    });
    const set = await loadPolicies(ports.store, P);
    expect([set.generation, set.ladders['desk']]).toEqual([2, undefined]);
    expect((await ports.store.get('policy', '10000:ladder:desk:2'))?.row).toEqual({
      scope: P,
      kind: 'ladder',
      policyId: 'desk',
      version: 2,
      savedAt: NOW,
      savedBy: 'ada',
      body: null,
    });
    expect(ports.store.keys('policy')).toContain('10000:ladder:desk:1');
  });

  it('also takes away what the project would inherit', async () => {
    const ports = quietPorts(NOW);
    const shipped = { projectId: P, generation: 0, kind: 'criterion', policyId: 'vip-unanswered' };
    const [id = ''] = Object.keys((await loadPolicies(ports.store, P)).criteria);
    expect(await removePolicy(ports, permit, { ...shipped, policyId: id })).toMatchObject({ ok: true });
    expect(Object.keys((await loadPolicies(ports.store, P)).criteria)).not.toContain(id);
    expect(Object.keys((await loadPolicies(ports.store, '10001')).criteria)).toContain(id);
  });

  it('goes on counting versions when the same id is saved again', async () => {
    const ports = await aSavedLadder();
    await removePolicy(ports, permit, { ...saving, generation: 1 });
    const again = { ...saving, generation: 2, body: aLadder({ id: 'desk', name: 'Back' }) };
    expect(await savePolicy(ports, permit, again)).toMatchObject({ ok: true });
    expect((await loadPolicies(ports.store, P)).ladders['desk']).toMatchObject({
      version: 3,
      body: { name: 'Back' },
    });
    expect(await removePolicy(ports, permit, { ...saving, generation: 3 })).toMatchObject({ ok: true });
  });

  it('can be repeated after its answer was lost', async () => {
    const ports = await aSavedLadder();
    await removePolicy(ports, permit, { ...saving, generation: 1 });
    expect(await removePolicy(ports, permit, { ...saving, generation: 1 })).toMatchObject({ ok: true });
    expect(ports.store.keys('policy')).toHaveLength(2);
  });

  it('is refused with everybody who uses it, by name, and changes nothing', async () => {
    const ports = await aSavedLadder();
    const body = aPlaybook({ id: 'outage', name: 'Outage', ladderId: 'desk', calendarId: 'always' });
    await savePolicy(ports, permit, {
      projectId: P,
      kind: 'playbook',
      policyId: 'outage',
      generation: 1,
      body,
    });
    const found = await removePolicy(ports, permit, { ...saving, generation: 2 });
    expect(found).toMatchObject({
      ok: false,
      problem: {
        code: 'in-use',
        retry: 'never',
        fields: [{ path: 'playbook.outage', message: "The playbook 'Outage' uses this." }],
      },
    });
    expect((await loadPolicies(ports.store, P)).generation).toBe(2);
  });

  it('is refused for the last playbook', async () => {
    const ports = quietPorts(NOW);
    for (;;) {
      const { criteria, playbooks, generation } = await loadPolicies(ports.store, P);
      const [criterion] = Object.keys(criteria);
      const [playbook = ''] = Object.keys(playbooks);
      const next =
        criterion === undefined
          ? { kind: 'playbook', policyId: playbook }
          : { kind: 'criterion', policyId: criterion };
      const removed = await removePolicy(ports, permit, { projectId: P, generation, ...next });
      if (removed.ok) continue;
      expect(removed.problem).toMatchObject({ code: 'in-use', fields: [{ path: 'policyId' }] });
      expect(Object.keys(playbooks)).toHaveLength(1);
      break;
    }
  });

  it.each([
    ['a severity', { kind: 'severity', policyId: 'high' }, 'invalid'],
    ["a project's settings", { kind: 'settings', policyId: 'project' }, 'invalid'],
    ['a kind that is none', { kind: 'constructor', policyId: 'desk' }, 'invalid'],
    ['what is not there', { kind: 'ladder', policyId: 'nowhere' }, 'not-found'],
    ['a name that objects inherit', { kind: 'ladder', policyId: 'toString' }, 'not-found'],
  ])('is refused for %s', async (_what, given, code) => {
    const ports = await aSavedLadder();
    const found = await removePolicy(ports, permit, { projectId: P, generation: 1, ...given });
    expect(found).toMatchObject({ ok: false, problem: { code } });
    expect(ports.store.keys('policy')).toHaveLength(1);
  });

  it('is refused when another generation is live than the one that was seen', async () => {
    const ports = await aSavedLadder();
    const late = await removePolicy(ports, permit, { ...saving, generation: 0 });
    expect(late).toMatchObject({ ok: false, problem: { code: 'changed-meanwhile' } });
  });

  it('is refused when somebody saves between reading and writing, and that save stands', async () => {
    const ports = await aSavedLadder();
    let first = true;
    ports.store.beforeTransact = async () => {
      if (!first) return;
      first = false;
      const body = aLadder({ id: 'desk', name: 'First' });
      await savePolicy(ports, permit, { ...saving, generation: 1, body });
    };
    const second = await removePolicy(ports, permit, { ...saving, generation: 1 });
    expect(second).toMatchObject({ ok: false, problem: { code: 'changed-meanwhile' } });
    expect((await loadPolicies(ports.store, P)).ladders['desk']?.body.name).toBe('First');
  });
});
