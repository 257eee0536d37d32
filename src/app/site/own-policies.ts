import type { PolicyKind } from '../../domain/policy/policy-set';
import type { GenerationRow } from '../rows';

/** The policies that a scope saved itself, by kind and id; none where it never saved. */
export function ownPolicies(
  row: GenerationRow | undefined,
): readonly { readonly kind: PolicyKind; readonly policyId: string }[] {
  const kinds = Object.keys(row?.live ?? {}) as PolicyKind[];
  return kinds.flatMap((kind) => Object.keys(row?.live[kind] ?? {}).map((policyId) => ({ kind, policyId })));
}
