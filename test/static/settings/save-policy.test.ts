import { describe, expect, it } from '@jest/globals';
import { savePolicy as saveInBackend } from '../../../src/app/save-policy';
import { viewSettings } from '../../../src/app/view-settings';
import type { AdminCalls } from '../../../src/contract/calls';
import type { SettingsView } from '../../../src/contract/settings-view';
import type { Call } from '../../../static/shared/make-call';
import { savePolicy } from '../../../static/settings/save-policy';
import { aLadder } from '../../support/a-ladder';
import { aProjectPermit } from '../../support/a-project-permit';
import { quietPorts } from '../../support/quiet-ports';

const NOW = 1_700_000_000_000;
const permit = aProjectPermit();

/** The page's calls, answered by the app itself. */
function backend() {
  const ports = quietPorts(NOW);
  const view = async (): Promise<SettingsView> => {
    const found = await viewSettings(ports, permit);
    if (!found.ok) throw new Error(found.problem.message);
    return found.value;
  };
  const save = async (name: string, generation: number, policyId = 'desk') =>
    saveInBackend(ports, permit, {
      projectId: '10000',
      generation,
      kind: 'ladder',
      policyId,
      body: aLadder({ id: policyId, name }),
    });
  const call = (async (name: string, payload: AdminCalls['policy.save']['payload']) => {
    if (name === 'policy.save') {
      const saved = await saveInBackend(ports, permit, payload);
      if (!saved.ok) return { ok: false, trouble: saved.problem };
    }
    return { ok: true, value: await view() };
  }) as unknown as Call<AdminCalls>;
  return { call, view, save };
}

const edit = (name: string, version: number) => ({
  kind: 'ladder' as const,
  policyId: 'desk',
  version,
  body: aLadder({ id: 'desk', name }),
});

describe('saving from the settings page', () => {
  it('hands back what is stored after a good save', async () => {
    const { call, save, view } = backend();
    await save('First', 0);
    const { answer, fresh } = await savePolicy(call, await view(), edit('Second', 1));
    expect(answer.ok).toBe(true);
    expect(fresh?.ladders.find(({ id }) => id === 'desk')).toMatchObject({
      version: 2,
      body: { name: 'Second' },
    });
  });

  it('goes through when somebody saved something else meanwhile', async () => {
    const { call, save, view } = backend();
    await save('First', 0);
    const seen = await view();
    await save('Other', 1, 'tower');
    const { answer, fresh } = await savePolicy(call, seen, edit('Second', 1));
    expect(answer.ok).toBe(true);
    expect(fresh?.ladders.map(({ body }) => body.name)).toEqual(expect.arrayContaining(['Second', 'Other']));
  });

  it('stops when somebody saved the same policy meanwhile, and shows what is stored', async () => {
    const { call, save, view } = backend();
    await save('First', 0);
    const seen = await view();
    await save('Theirs', 1);
    const { answer, fresh } = await savePolicy(call, seen, edit('Mine', 1));
    expect(answer).toMatchObject({ ok: false, trouble: { code: 'changed-meanwhile' } });
    expect(fresh?.ladders.find(({ id }) => id === 'desk')?.body.name).toBe('Theirs');
  });

  it('leaves what is shown alone when the policy itself is refused', async () => {
    const { call, view } = backend();
    const { answer, fresh } = await savePolicy(call, await view(), { ...edit('x', 0), body: { id: 'desk' } });
    expect(answer).toMatchObject({ ok: false, trouble: { code: 'invalid' } });
    expect(fresh).toBeNull();
  });
});
