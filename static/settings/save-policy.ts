import type { AdminCalls } from '../../src/contract/calls';
import type { SettingsView } from '../../src/contract/settings-view';
import type { PolicyKind } from '../../src/domain/policy/policy-set';
import type { Answer, Call } from '../shared/make-call';

/** One policy as it is to be saved, and the version that its editor started from: 0 where it is not stored yet. */
export interface PolicyEdit {
  readonly kind: PolicyKind;
  readonly policyId: string;
  readonly body: unknown;
  readonly version: number;
}

/** What a save came to; `fresh` is what is stored now, as far as it was heard of. */
export interface Saved {
  readonly answer: Answer<SettingsView>;
  readonly fresh: SettingsView | null;
}

/**
 * Saves a policy. When only others were saved meanwhile it is sent again on the new generation; when this very policy was changed,
 * nothing is sent and the editor is told, with what is stored now.
 */
export async function savePolicy(
  call: Call<AdminCalls>,
  view: SettingsView,
  edit: PolicyEdit,
): Promise<Saved> {
  const { kind, policyId, body } = edit;
  const projectId = view.project.id;
  const send = (generation: number) => call('policy.save', { projectId, generation, kind, policyId, body });
  const answer = await send(view.generation);
  if (answer.ok) return { answer, fresh: answer.value };
  if (answer.trouble.code !== 'changed-meanwhile') return { answer, fresh: null };
  const stored = await call('settings.view', { projectId });
  if (!stored.ok) return { answer, fresh: null };
  if ((versionOf(stored.value, kind, policyId) ?? 0) !== edit.version) return { answer, fresh: stored.value };
  const again = await send(stored.value.generation);
  return { answer: again, fresh: again.ok ? again.value : stored.value };
}

export function versionOf(view: SettingsView, kind: PolicyKind, policyId: string): number | undefined {
  const versions: Readonly<Record<PolicyKind, readonly { readonly id: string; readonly version: number }[]>> =
    {
      criterion: view.criteria,
      ladder: view.ladders,
      calendar: view.calendars,
      playbook: view.playbooks,
      severity: view.severities,
      settings: [view.settings],
      vocabulary: [view.vocabulary],
    };
  return versions[kind].find(({ id }) => id === policyId)?.version;
}
