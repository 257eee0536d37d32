import type { BodyChange } from '../domain/policy/body-difference';

/** One change of a scope's policies. */
export interface PolicyChangeView {
  /** `locks`: what the site keeps projects from deciding. `keeping`: for how long it keeps records. */
  readonly kind: string;
  readonly policyId: string;
  /** What people call it; its id where it has no name. */
  readonly name: string;
  readonly version: number;
  readonly savedAt: number;
  readonly savedBy: string;
  /** `inherited`: the scope gave up its own. */
  readonly what: 'saved' | 'removed' | 'inherited';
  /** From the version before; at most 60, `more` where there are more. */
  readonly changes: readonly BodyChange[];
  readonly more: boolean;
  /** It is what is live in the scope now. */
  readonly live: boolean;
}

export interface PolicyHistoryPage {
  readonly now: number;
  readonly generation: number;
  /** Newest first. */
  readonly changes: readonly PolicyChangeView[];
  readonly cursor: string | null;
}
