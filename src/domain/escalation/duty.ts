import type { Instant } from '../time';

/** Everything a person owes: owner, due time and state live here only. */
export interface Duty {
  readonly id: string;
  readonly escId: string;
  readonly projectId: string;
  readonly kind: 'action' | 'acknowledgement' | 'role' | 'preventive';
  /** Account id of whoever owes it. */
  readonly holder: string;
  readonly state: 'open' | 'done' | 'dropped';
  readonly dueAt: Instant;
  /** Somebody began with it; absent while nobody has. */
  readonly startedAt?: Instant;
  readonly doneAt: Instant | null;
  /** How often its lateness was told: 0 none, 1 the owner, 2 the manager. */
  readonly chased: number;
}
