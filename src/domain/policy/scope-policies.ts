import { REMOVABLE_KINDS } from './policy-set';
import type { LivePolicies, PolicyKind, RemovableKind, RemovedPolicies } from './policy-set';

/** What one scope, a project or the site, decides over what it inherits. */
export interface ScopePolicies {
  readonly live: LivePolicies;
  /** What this scope took away, of its own and of what it would inherit; absent where nothing was. */
  readonly removed?: RemovedPolicies;
}

/** The scope with these saved on top; what had been taken away is there again. */
export function withSaved({ live, removed }: ScopePolicies, change: LivePolicies): ScopePolicies {
  const kinds = Object.keys(change) as PolicyKind[];
  const saved = kinds.reduce<LivePolicies>(
    (all, kind) => ({ ...all, [kind]: { ...all[kind], ...change[kind] } }),
    live,
  );
  if (!removed) return { live: saved };
  const still = REMOVABLE_KINDS.map((kind): RemovedPolicies => {
    const left = Object.entries(removed[kind] ?? {}).filter(([id]) => !Object.hasOwn(change[kind] ?? {}, id));
    return left.length === 0 ? {} : { [kind]: Object.fromEntries(left) };
  });
  return { live: saved, removed: Object.assign({}, ...still) as RemovedPolicies };
}

/** The scope without the policy, whether it was its own or would be inherited. */
export function withoutPolicy(
  { live, removed }: ScopePolicies,
  kind: RemovableKind,
  policyId: string,
  version: number,
): ScopePolicies {
  const { [policyId]: _gone, ...others } = live[kind] ?? {};
  return {
    live: live[kind] === undefined ? live : { ...live, [kind]: others },
    removed: { ...removed, [kind]: { ...removed?.[kind], [policyId]: version } },
  };
}

/** The version under which the scope wrote down that this policy is gone; undefined where it is not. */
export function removedVersion(
  removed: RemovedPolicies | undefined,
  kind: PolicyKind,
  policyId: string,
): number | undefined {
  const known = REMOVABLE_KINDS.find((one) => one === kind);
  const versions = known && removed?.[known];
  return versions && Object.hasOwn(versions, policyId) ? versions[policyId] : undefined;
}
