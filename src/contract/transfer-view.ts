import type { BodyChange } from '../domain/policy/body-difference';

/** One policy that a file changes. */
export interface ImportChange {
  /** `site`, or the key of a project. */
  readonly scope: string;
  /** `locks`: what projects may not decide. */
  readonly kind: string;
  readonly policyId: string;
  readonly name: string;
  /** `inherited`: the scope has its own and the file has not. */
  readonly what: 'saved' | 'removed' | 'inherited';
  /** At most 60. */
  readonly changes: readonly BodyChange[];
  readonly more: boolean;
}

/** What an import would change, or has changed. */
export interface ImportPlan {
  readonly changes: readonly ImportChange[];
  /** The state it was worked out on: sent back, so that nothing that came between is written over. */
  readonly basis: string;
}
