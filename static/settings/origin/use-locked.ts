import type { PolicyKind } from '../../../src/domain/policy/policy-set';
import { useSettings } from '../settings-state';

/** Does the site keep this project from deciding anything of a kind, and from adding to it? */
export function useKindLocked(kind: PolicyKind): boolean {
  const { view } = useSettings();
  return view.scope === 'project' && view.locks.includes(kind);
}

/** Does the site keep this project from deciding the policy? */
export function useLocked(kind: PolicyKind, policyId: string): boolean {
  const { view } = useSettings();
  const { scope, locks } = view;
  return scope === 'project' && (locks.includes(kind) || locks.includes(`${kind}:${policyId}`));
}
