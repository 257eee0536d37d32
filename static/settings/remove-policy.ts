import type { AdminCalls } from '../../src/contract/calls';
import type { SettingsView } from '../../src/contract/settings-view';
import type { RemovableKind } from '../../src/domain/policy/policy-set';
import type { Call } from '../shared/make-call';
import { versionOf, type Saved } from './save-policy';

/** Takes a policy away. As with a save: sent again when only others were saved meanwhile, and never over a change that the reader has not seen. */
export async function removePolicy(
  call: Call<AdminCalls>,
  view: SettingsView,
  kind: RemovableKind,
  policyId: string,
): Promise<Saved> {
  const projectId = view.project.id;
  const send = (generation: number) => call('policy.remove', { projectId, generation, kind, policyId });
  const answer = await send(view.generation);
  if (answer.ok) return { answer, fresh: answer.value };
  if (answer.trouble.code !== 'changed-meanwhile') return { answer, fresh: null };
  const stored = await call('settings.view', { projectId });
  if (!stored.ok) return { answer, fresh: null };
  if (versionOf(stored.value, kind, policyId) !== versionOf(view, kind, policyId))
    return { answer, fresh: stored.value };
  const again = await send(stored.value.generation);
  return { answer: again, fresh: again.ok ? again.value : stored.value };
}
