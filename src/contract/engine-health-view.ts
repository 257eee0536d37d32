/** Why the engine is not well, by code. */
export type HealthReason =
  | 'licence-lapsed' // nothing is done until it is renewed
  | 'never-swept' // no sweep has run yet
  | 'sweep-overdue' // the last sweep is longer ago than one tick
  | 'backlog-late' // something has been due for longer than a sweep takes to come
  | 'quota-paused' // Jira said that its quota is used up
  | 'share-used' // the site has spent its own share of the quota for this hour
  | 'audit-overdue'
  | 'audit-found' // the last audit found something late, orphaned, held too long or astray
  | 'reconcile-overdue'
  | 'dead-letters'; // effects were given up

/** How the engine of the site is doing, as data; instants in epoch milliseconds, null where there has been none. */
export interface EngineHealthView {
  readonly now: number;
  /** `late`: it works, yet not in time. `stopped`: three ticks have passed without a sweep. `resting`: it may not work. */
  readonly verdict: 'healthy' | 'late' | 'stopped' | 'resting';
  readonly reasons: readonly HealthReason[];
  readonly sweep: { readonly at: number; readonly ageMs: number; readonly latenessMs: number } | null;
  readonly reconcile: { readonly at: number; readonly goesOn: boolean } | null;
  readonly audit: {
    readonly at: number;
    readonly late: number;
    readonly orphans: number;
    readonly overLeased: number;
    readonly astray: number;
    readonly repaired: number;
    readonly complete: boolean;
  } | null;
  /** Counted up to 100; `more` where there is more. */
  readonly backlog: {
    readonly dueNow: number;
    readonly oldestDueAt: number | null;
    readonly pendingEffects: number;
    readonly more: boolean;
  };
  readonly leases: { readonly effects: number; readonly drainUntil: number | null };
  /** The newest twenty. */
  readonly deadLetters: readonly {
    readonly effectId: string;
    readonly escalationId: string;
    readonly kind: string;
    readonly reason: string;
    readonly attempts: number;
    readonly dueAt: number;
  }[];
  readonly deadLettersMore: boolean;
  /** Points that background work spent in this UTC hour, of the site's share. */
  readonly quota: {
    readonly points: number;
    readonly share: number;
    readonly pausedUntil: number | null;
  };
  /** Long work that is running. */
  readonly jobs: readonly {
    readonly id: string;
    readonly kind: string;
    readonly at: number;
    readonly progress: number;
  }[];
}
