import { createContext, useCallback, useContext, useEffect, useState, type ReactNode } from 'react';
import type { AdminCalls } from '../../src/contract/calls';
import type { SettingsView } from '../../src/contract/settings-view';
import type { RemovableKind } from '../../src/domain/policy/policy-set';
import { makeCall, type Answer, type Trouble } from '../shared/make-call';
import { useSite } from '../shared/site';
import { useNow } from '../shared/use-now';
import { removePolicy } from './remove-policy';
import { savePolicy, versionOf, type PolicyEdit } from './save-policy';

// A switch set twice is set, the same policy saved twice is one version, and what is gone is gone.
const call = makeCall<AdminCalls>(['settings.view', 'project.switch', 'policy.save', 'policy.remove']);

export interface SettingsState {
  readonly view: SettingsView;
  readonly now: number;
  /** Saves, and shows what is stored then. The version that is stored now comes back with a conflict. */
  readonly save: (
    edit: PolicyEdit,
  ) => Promise<{ readonly trouble: Trouble | null; readonly version: number | undefined }>;
  /** Takes a policy away; what uses it comes back with `in-use`. */
  readonly remove: (kind: RemovableKind, policyId: string) => Promise<Trouble | null>;
  readonly switchProject: (on: boolean) => Promise<Trouble | null>;
  /** What another call answered with, in place of what is shown. */
  readonly show: (view: SettingsView) => void;
}

const StateContext = createContext<SettingsState | null>(null);

export function useSettings(): SettingsState {
  const state = useContext(StateContext);
  if (!state) throw new Error('useSettings() is for components under <SettingsProvider>');
  return state;
}

export function SettingsProvider({ first, children }: { first: SettingsView; children: ReactNode }) {
  const [view, setView] = useState(first);
  const now = useNow(view.now);
  const save = async (edit: PolicyEdit) => {
    const { answer, fresh } = await savePolicy(call, view, edit);
    if (fresh) setView(fresh);
    return {
      trouble: answer.ok ? null : answer.trouble,
      version: fresh ? versionOf(fresh, edit.kind, edit.policyId) : undefined,
    };
  };
  const remove = async (kind: RemovableKind, policyId: string) => {
    const { answer, fresh } = await removePolicy(call, view, kind, policyId);
    if (fresh) setView(fresh);
    return answer.ok ? null : answer.trouble;
  };
  const switchProject = async (on: boolean) => {
    const answer = await call('project.switch', { projectId: view.project.id, on });
    if (answer.ok) setView(answer.value);
    return answer.ok ? null : answer.trouble;
  };
  return (
    <StateContext.Provider value={{ view, now, save, remove, switchProject, show: setView }}>
      {children}
    </StateContext.Provider>
  );
}

/** The first answer; null while it is waited for. */
export function useFirstView(): { readonly answer: Answer<SettingsView> | null; readonly again: () => void } {
  const { projectId } = useSite();
  const [answer, setAnswer] = useState<Answer<SettingsView> | null>(null);
  const read = useCallback(async () => {
    setAnswer(null);
    setAnswer(await call('settings.view', { projectId }));
  }, [projectId]);
  useEffect(() => void read(), [read]);
  return { answer, again: () => void read() };
}
