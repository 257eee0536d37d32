import type { FieldProblem } from '../checked';
import { checkReferences } from './check-references';
import { overridePolicies, policyOf } from './override-policies';
import type { PolicyKind, PolicySet, RemovableKind } from './policy-set';

/** A policy that names another one. */
export interface PolicyUser {
  readonly kind: PolicyKind;
  readonly id: string;
  /** As people call it; null for a project's settings, which have no name. */
  readonly name: string | null;
  /** The first of its fields that names the other. */
  readonly path: string;
}

/** Who would name what is not there if this policy were taken away: each once. What is broken already does not count. */
export function policyUsers(set: PolicySet, kind: RemovableKind, policyId: string): readonly PolicyUser[] {
  const broken = new Set(checkReferences(set).map(({ path }) => path));
  const found = new Map<string, PolicyUser>();
  for (const problem of checkReferences(overridePolicies(set, {}, { [kind]: { [policyId]: 0 } }))) {
    if (broken.has(problem.path)) continue;
    const user = userAt(set, problem);
    const key = `${user.kind}:${user.id}`;
    if (!found.has(key)) found.set(key, user);
  }
  return [...found.values()];
}

/** Paths begin with kind and id: ids have no dots. */
function userAt(set: PolicySet, { path }: FieldProblem): PolicyUser {
  const [kind = '', id = '', ...rest] = path.split('.');
  const user = KINDS.find((known) => known === kind);
  if (user === undefined) throw new Error(`${path} does not begin with a kind of policy`);
  const body = policyOf(set, user, id)?.body;
  return { kind: user, id, name: body && 'name' in body ? body.name : null, path: rest.join('.') };
}

const KINDS: readonly PolicyKind[] = ['criterion', 'ladder', 'calendar', 'playbook', 'settings'];
