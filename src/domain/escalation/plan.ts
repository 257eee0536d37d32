import type { Instant } from '../time';
import type { CustomerWord } from './customer-word';

/**
 * An action as this revision of the plan has it. Who owes it by when is the duty of the same id; `ownerId` and `dueAt` say what was
 * planned, so that revisions can be compared, and are absent in plans written before they were kept.
 */
export interface PlanAction {
  readonly id: string;
  readonly title: string;
  readonly ownerId?: string;
  readonly dueAt?: Instant;
  readonly dropped?: { readonly words: string; readonly by: string; readonly at: Instant };
  /** The Jira work item that stands for it; its being done there makes the action done here. */
  readonly issueId?: string;
}

/** People, time or money that the plan needs beyond what the team has. */
export interface Resource {
  readonly id: string;
  readonly what: string;
  readonly askedBy: string;
  readonly askedAt: Instant;
  readonly state: 'asked' | 'granted' | 'refused';
  readonly decidedBy: string | null;
  readonly decidedAt: Instant | null;
  readonly words: string;
}

/** The plan's words and order. Who owes what by when is the duty of the same id. */
export interface PlanPart {
  readonly actions: readonly PlanAction[];
  readonly resources: readonly Resource[];
  /** Agreed among ourselves. */
  readonly agreedAt: Instant | null;
  readonly agreedBy: string | null;
  /** Agreed with the customer: who, when, how. */
  readonly customerAgreed: CustomerWord | null;
  /** Who made this revision, and when; null where that was not kept yet. */
  readonly changed: { readonly by: string; readonly at: Instant } | null;
}

export const EMPTY_PLAN: PlanPart = {
  actions: [],
  resources: [],
  agreedAt: null,
  agreedBy: null,
  customerAgreed: null,
  changed: null,
};
