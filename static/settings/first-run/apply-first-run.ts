import type { AdminCalls } from '../../../src/contract/calls';
import type { SettingsView } from '../../../src/contract/settings-view';
import { makeCall, type Trouble } from '../../shared/make-call';
import type { ProposedPolicy } from './proposal';

// What is stored as it is sent is not written again.
const call = makeCall<AdminCalls>(['first-run.apply', 'settings.view']);

/** Makes the proposal so; what is stored then is shown, after a conflict too: sending again means it. */
export async function applyFirstRun(
  view: SettingsView,
  policies: readonly ProposedPolicy[],
  show: (view: SettingsView) => void,
): Promise<Trouble | null> {
  const projectId = view.project.id;
  const answer = await call('first-run.apply', { projectId, generation: view.generation, policies });
  if (answer.ok) show(answer.value);
  if (answer.ok) return null;
  if (answer.trouble.code === 'changed-meanwhile') {
    const stored = await call('settings.view', { projectId });
    if (stored.ok) show(stored.value);
  }
  return answer.trouble;
}
