import { keepCodes } from './keep-codes';
import { REMOVABLE_KINDS } from './policy-set';
import type { LivePolicies, PolicyKind, RemovableKind, RemovedPolicies } from './policy-set';
import type { Vocabulary } from './vocabulary';

/** What one scope, a project or the site, decides over what it inherits. */
export interface ScopePolicies {
  readonly live: LivePolicies;
  /** What this scope took away, of its own and of what it would inherit; absent where nothing was. */
  readonly removed?: RemovedPolicies;
  /** `kind:id` of what this scope gave up to inherit it again, with the version under which that was written down. */
  readonly givenUp?: Readonly<Record<string, number>>;
  /** The vocabulary that this scope gave up: records may still use its codes. */
  readonly formerWords?: Vocabulary;
  /** The site's alone: `kind`, or `kind:id`, of what no project may decide itself. */
  readonly locks?: readonly string[];
}

/** The scope with these saved on top; what had been taken away is there again. */
export function withSaved(scope: ScopePolicies, change: LivePolicies): ScopePolicies {
  const { live, removed } = scope;
  const kinds = Object.keys(change) as PolicyKind[];
  const saved = kinds.reduce<LivePolicies>(
    (all, kind) => ({ ...all, [kind]: { ...all[kind], ...change[kind] } }),
    live,
  );
  if (!removed) return { ...scope, live: saved };
  const still = REMOVABLE_KINDS.map((kind): RemovedPolicies => {
    const left = Object.entries(removed[kind] ?? {}).filter(([id]) => !Object.hasOwn(change[kind] ?? {}, id));
    return left.length === 0 ? {} : { [kind]: Object.fromEntries(left) };
  });
  return { ...scope, live: saved, removed: Object.assign({}, ...still) as RemovedPolicies };
}

/** The scope without the policy, whether it was its own or would be inherited. */
export function withoutPolicy(
  scope: ScopePolicies,
  kind: RemovableKind,
  policyId: string,
  version: number,
): ScopePolicies {
  const { live, removed } = scope;
  const { [policyId]: _gone, ...others } = live[kind] ?? {};
  return {
    ...scope,
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

/** The scope without its own word on the policy, saved or taken away: it inherits again. */
export function withInherited(
  scope: ScopePolicies,
  kind: PolicyKind,
  policyId: string,
  version: number,
): ScopePolicies {
  const { [policyId]: _own, ...others } = scope.live[kind] ?? {};
  const known = REMOVABLE_KINDS.find((one) => one === kind);
  const removed = known && scope.removed?.[known];
  const { [policyId]: _gone, ...stillGone } = removed ?? {};
  const words = scope.live.vocabulary?.[policyId]?.body;
  return {
    ...scope,
    live: { ...scope.live, [kind]: others },
    ...(kind === 'vocabulary' && words
      ? { formerWords: scope.formerWords ? keepCodes(words, scope.formerWords) : words }
      : {}),
    ...(removed ? { removed: { ...scope.removed, [kind]: stillGone } } : {}),
    givenUp: { ...scope.givenUp, [nameOf(kind, policyId)]: version },
  };
}

/** Has the scope a word of its own on the policy, saved or taken away? */
export const isOwn = (scope: ScopePolicies | undefined, kind: PolicyKind, policyId: string): boolean =>
  Object.hasOwn(scope?.live[kind] ?? {}, policyId) ||
  removedVersion(scope?.removed, kind, policyId) !== undefined;

/** The version of the scope's next word on the policy: above all that it ever wrote down, and above what it inherits. */
export function nextVersion(
  scope: ScopePolicies | undefined,
  inherited: number | undefined,
  kind: PolicyKind,
  policyId: string,
): number {
  const own = scope?.live[kind];
  return (
    1 +
    Math.max(
      inherited ?? 0,
      own && Object.hasOwn(own, policyId) ? (own[policyId]?.version ?? 0) : 0,
      removedVersion(scope?.removed, kind, policyId) ?? 0,
      scope?.givenUp?.[nameOf(kind, policyId)] ?? 0,
    )
  );
}

const nameOf = (kind: PolicyKind, policyId: string): string => `${kind}:${policyId}`;

export const isLocked = (locks: readonly string[] | undefined, kind: PolicyKind, policyId: string): boolean =>
  locks !== undefined && (locks.includes(kind) || locks.includes(nameOf(kind, policyId)));

/** What is left of a project's own word where the site has locked some: the locked ones rest, and come back with the lock's end. */
export function withoutLocked(scope: ScopePolicies, locks: readonly string[] | undefined): ScopePolicies {
  if (locks === undefined || locks.length === 0) return scope;
  const open = (
    kind: PolicyKind,
    ids: Readonly<Record<string, unknown>>,
  ): Readonly<Record<string, unknown>> =>
    Object.fromEntries(Object.entries(ids).filter(([id]) => !isLocked(locks, kind, id)));
  const live = Object.entries(scope.live).map(([kind, ids]) => [kind, open(kind as PolicyKind, ids)]);
  const removed = Object.entries(scope.removed ?? {}).map(([kind, ids]) => [
    kind,
    open(kind as PolicyKind, ids),
  ]);
  return {
    ...scope,
    live: Object.fromEntries(live) as LivePolicies,
    removed: Object.fromEntries(removed) as RemovedPolicies,
  };
}
