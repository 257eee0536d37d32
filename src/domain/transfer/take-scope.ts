import { withEarlierCodes } from '../policy/keep-codes';
import type { BodyChange } from '../policy/body-difference';
import { bodyDifference } from '../policy/body-difference';
import { policyOf } from '../policy/override-policies';
import type { PolicyKind, PolicySet } from '../policy/policy-set';
import { REMOVABLE_KINDS } from '../policy/policy-set';
import {
  isOwn,
  nextVersion,
  removedVersion,
  withInherited,
  withoutPolicy,
  withSaved,
} from '../policy/scope-policies';
import type { ScopePolicies } from '../policy/scope-policies';
import type { ScopeInFile } from './settings-file';

/** One policy of which a scope's word changes by a file. */
export interface ScopeChange {
  readonly kind: PolicyKind;
  readonly policyId: string;
  readonly name: string;
  /** `inherited`: the scope has its own and the file has not. */
  readonly what: 'saved' | 'removed' | 'inherited';
  readonly version: number;
  readonly body: unknown;
  readonly changes: readonly BodyChange[];
}

/**
 * The scope as the file tells it, and what changes by that. What the file does not have is given up; what it says already is left under
 * its version. `live` is what the scope has now, its own and inherited.
 */
export function takeScope(
  before: ScopePolicies,
  live: PolicySet,
  file: ScopeInFile,
): { readonly next: ScopePolicies; readonly changes: readonly ScopeChange[] } {
  let next = before;
  const changes: ScopeChange[] = [];
  const note = (change: Pick<ScopeChange, 'kind' | 'policyId' | 'what' | 'version' | 'body'>): void => {
    const was = policyOf(live, change.kind, change.policyId)?.body;
    const name = nameIn(change.body) ?? nameIn(was) ?? change.policyId;
    const differences = change.what === 'saved' ? bodyDifference(was ?? {}, change.body) : [];
    changes.push({ ...change, name, changes: differences });
  };
  const version = (kind: PolicyKind, policyId: string): number =>
    nextVersion(before, policyOf(live, kind, policyId)?.version, kind, policyId);

  for (const [kind, byId] of entriesOf(file.policies)) {
    for (const [policyId, inFile] of Object.entries(byId)) {
      const own = before.live[kind]?.[policyId];
      const body = withEarlierCodes(inFile, own?.body);
      if (own && JSON.stringify(own.body) === JSON.stringify(body)) continue;
      const number = version(kind, policyId);
      next = withSaved(next, { [kind]: { [policyId]: { version: number, body } } });
      note({ kind, policyId, what: 'saved', version: number, body });
    }
  }
  for (const kind of REMOVABLE_KINDS) {
    for (const policyId of file.removed[kind] ?? []) {
      if (removedVersion(before.removed, kind, policyId) !== undefined) continue;
      const number = version(kind, policyId);
      next = withoutPolicy(next, kind, policyId, number);
      note({ kind, policyId, what: 'removed', version: number, body: null });
    }
  }
  for (const { kind, policyId } of ownIn(before)) {
    const isInFile =
      Object.hasOwn(file.policies[kind] ?? {}, policyId) ||
      REMOVABLE_KINDS.some((one) => one === kind && (file.removed[one] ?? []).includes(policyId));
    if (isInFile || !isOwn(before, kind, policyId)) continue;
    const number = version(kind, policyId);
    next = withInherited(next, kind, policyId, number);
    note({ kind, policyId, what: 'inherited', version: number, body: null });
  }
  return { next, changes };
}

function ownIn({ live, removed = {} }: ScopePolicies) {
  const places = new Map<string, { readonly kind: PolicyKind; readonly policyId: string }>();
  for (const [kind, byId] of [...entriesOf(live), ...entriesOf(removed)])
    for (const policyId of Object.keys(byId)) places.set(`${kind}:${policyId}`, { kind, policyId });
  return places.values();
}

/** The kinds of these records are kinds of policy by their type. */
const entriesOf = (byKind: object): readonly (readonly [PolicyKind, Readonly<Record<string, unknown>>])[] =>
  Object.entries(byKind) as [PolicyKind, Record<string, unknown>][];

function nameIn(body: unknown): string | undefined {
  if (typeof body !== 'object' || body === null || !('name' in body)) return undefined;
  return typeof body.name === 'string' ? body.name : undefined;
}
