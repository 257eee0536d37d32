import { describe, expect, it } from '@jest/globals';
import { loadPolicies } from '../../src/app/load-policies';
import { savePolicy } from '../../src/app/save-policy';
import type { SavePolicyInput } from '../../src/app/save-policy';
import { SHIPPED_POLICIES } from '../../src/domain/policy/default-policies';
import { aLadder, aLevel } from '../support/a-ladder';
import { aPlaybook } from '../support/a-playbook';
import { aCallerDesk, aProjectPermit } from '../support/a-project-permit';
import { quietPorts } from '../support/quiet-ports';

const NOW = 1_700_000_000_000;
const ladderInput = (given: Partial<SavePolicyInput> = {}): SavePolicyInput => ({
  projectId: '10000',
  generation: 0,
  kind: 'ladder',
  policyId: 'desk',
  body: aLadder({ id: 'desk' }),
  ...given,
});
const permit = aProjectPermit();

describe('saving a policy', () => {
  it('makes the new version live and keeps it as a row of its own', async () => {
    const ports = quietPorts(NOW);
    expect(await savePolicy(ports, permit, ladderInput())).toEqual({ ok: true, value: undefined });
    const set = await loadPolicies(ports.store, '10000');
    expect(set.generation).toBe(1);
    expect(set.ladders['desk']).toEqual({ version: 1, body: aLadder({ id: 'desk' }) });
    expect((await ports.store.get('policy', '10000:ladder:desk:1'))?.row).toEqual({
      scope: '10000',
      kind: 'ladder',
      policyId: 'desk',
      version: 1,
      savedAt: NOW,
      savedBy: 'ada',
      body: aLadder({ id: 'desk' }),
    });
  });

  it('keeps every earlier version beside the new one', async () => {
    const ports = quietPorts(NOW);
    await savePolicy(ports, permit, ladderInput());
    await savePolicy(ports, permit, ladderInput({ generation: 1, body: aLadder({ name: 'Renamed' }) }));
    expect(ports.store.keys('policy')).toEqual(['10000:ladder:desk:1', '10000:ladder:desk:2']);
    expect((await loadPolicies(ports.store, '10000')).ladders['desk']).toMatchObject({ version: 2 });
  });

  it('uses the permitted project, whatever project the payload names', async () => {
    const ports = quietPorts(NOW);
    await savePolicy(ports, permit, ladderInput({ projectId: '66666' }));
    expect(ports.store.keys('generation')).toEqual(['10000']);
  });

  it('is refused when another generation is live than the one that was edited, and nothing changes', async () => {
    const ports = quietPorts(NOW);
    await savePolicy(ports, permit, ladderInput());
    const late = await savePolicy(ports, permit, ladderInput({ body: aLadder({ name: 'Late' }) }));
    expect(late).toMatchObject({ ok: false, problem: { code: 'changed-meanwhile', retry: 'later' } });
    expect(ports.store.keys('policy')).toEqual(['10000:ladder:desk:1']);
  });

  it('is refused when somebody saves between reading and writing, and that save stands', async () => {
    const ports = quietPorts(NOW);
    let first = true;
    ports.store.beforeTransact = async () => {
      if (!first) return;
      first = false;
      await savePolicy(ports, permit, ladderInput({ body: aLadder({ name: 'First' }) }));
    };
    const second = await savePolicy(ports, permit, ladderInput({ body: aLadder({ name: 'Second' }) }));
    expect(second).toMatchObject({ ok: false, problem: { code: 'changed-meanwhile' } });
    const set = await loadPolicies(ports.store, '10000');
    expect(set.ladders['desk']?.body.name).toBe('First');
  });

  it('can be repeated after its answer was lost: the same body makes no second version', async () => {
    const ports = quietPorts(NOW);
    await savePolicy(ports, permit, ladderInput());
    expect(await savePolicy(ports, permit, ladderInput())).toMatchObject({ ok: true });
    expect(ports.store.keys('policy')).toHaveLength(1);
  });

  it('names everything that is wrong with the body, and writes nothing', async () => {
    const ports = quietPorts(NOW);
    const body = { ...aLadder(), id: 'other', levels: [aLevel({ people: [] })] };
    const found = await savePolicy(ports, permit, ladderInput({ body }));
    expect(found).toMatchObject({
      ok: false,
      problem: { code: 'invalid', fields: [{ path: 'levels[0].people' }] },
    });
    expect(ports.store.keys('generation')).toEqual([]);
  });

  it.each([
    ['a kind that is none', { kind: 'constructor' }, 'kind'],
    [
      'an id that cannot be part of a key',
      { policyId: 'Desk/1', body: aLadder({ id: 'Desk/1' }) },
      'policyId',
    ],
    ['a body with another id', { body: aLadder({ id: 'tower' }) }, 'id'],
    [
      'a severity that does not exist',
      { kind: 'severity', policyId: 'huge', body: SHIPPED_POLICIES.severities.high.body },
      'policyId',
    ],
    [
      'a playbook naming a ladder that is not there',
      { kind: 'playbook', policyId: 'outage', body: aPlaybook({ ladderId: 'gone' }) },
      'ladderId',
    ],
  ])('is refused with %s', async (_what, given, path) => {
    const ports = quietPorts(NOW);
    const found = await savePolicy(ports, permit, ladderInput(given));
    expect(found).toMatchObject({ ok: false, problem: { code: 'invalid' } });
    expect(found.ok ? [] : found.problem.fields?.map((field) => field.path)).toContain(path);
    expect(ports.store.keys('policy')).toEqual([]);
  });

  it('gives a criterion that came with the app to whoever saves it', async () => {
    const ports = quietPorts(NOW);
    const [shipped] = Object.values(SHIPPED_POLICIES.criteria);
    if (!shipped) throw new Error('criteria are shipped');
    const { body } = shipped;
    const input = ladderInput({ kind: 'criterion', policyId: body.id, body: { ...body, mode: 'start' } });
    await savePolicy(ports, permit, input);
    const set = await loadPolicies(ports.store, '10000');
    expect(set.criteria[body.id]?.body).toEqual({ ...body, mode: 'start', ownerId: 'ada' });
    expect(await savePolicy(ports, permit, input)).toMatchObject({ ok: true });
    expect(ports.store.keys('policy')).toHaveLength(1);
  });

  it("asks Jira about a criterion's JQL and shows what Jira says at its place", async () => {
    const ports = quietPorts(NOW);
    const [shipped] = Object.values(SHIPPED_POLICIES.criteria);
    if (!shipped) throw new Error('criteria are shipped');
    const { body } = shipped;
    const asked: string[] = [];
    const desk = aCallerDesk({
      checkJql: (jql) => {
        asked.push(jql);
        return Promise.resolve(["Field 'colour' does not exist."]);
      },
    });
    const found = await savePolicy(
      ports,
      aProjectPermit({ desk }),
      ladderInput({
        kind: 'criterion',
        policyId: body.id,
        body: { ...body, scope: { jql: 'colour = red' } },
      }),
    );
    expect(asked).toEqual(['colour = red']);
    expect(found).toMatchObject({
      ok: false,
      problem: { fields: [{ path: 'scope.jql', message: "Field 'colour' does not exist." }] },
    });
  });

  it('is refused when all policies together are more than a row can hold, and nothing is half saved', async () => {
    const ports = quietPorts(NOW);
    const people = Array.from({ length: 30 }, (_, i) => ({
      kind: 'person' as const,
      accountId: `${'x'.repeat(120)}${i}`,
    }));
    const levels = Array.from({ length: 10 }, (_, i) => aLevel({ name: `Level ${i}`, people }));
    let found = await savePolicy(ports, permit, ladderInput({ body: aLadder({ levels }) }));
    let generation = 0;
    while (found.ok && generation < 20) {
      generation += 1;
      const policyId = `desk-${generation}`;
      const body = aLadder({ id: policyId, levels });
      found = await savePolicy(ports, permit, ladderInput({ policyId, body, generation }));
    }
    expect(found).toMatchObject({ ok: false, problem: { code: 'too-large' } });
    expect(ports.store.keys('policy')).toHaveLength(generation);
    expect((await loadPolicies(ports.store, '10000')).generation).toBe(generation);
  });
});
