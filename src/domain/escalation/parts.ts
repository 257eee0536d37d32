import type { Instant } from '../time';
import type { PinnedPolicy } from '../policy/policy-set';
import type { ReasonCode } from './escalation';

/** One person's wish that this be escalated; the first opened it, later ones joined. */
export interface Voice {
  readonly by: string;
  readonly at: Instant;
  readonly reasonCode: ReasonCode;
  readonly words: string;
}

export interface RequestPart {
  readonly tried: string;
  readonly voices: readonly Voice[];
  /** People whom the requester named besides the ladder. */
  readonly shouldKnow: readonly string[];
}

export interface AssessmentPart {
  readonly situation: string;
  readonly businessImpact: string;
  readonly customerImpact: string;
  readonly cause: string;
  readonly completedAt: Instant | null;
  readonly completedBy: string | null;
}

/** The plan's words and order. Who owes what by when is the duty of the same id. */
export interface PlanPart {
  readonly actions: readonly { readonly id: string; readonly title: string }[];
  readonly agreedAt: Instant | null;
  readonly agreedBy: string | null;
}

/** The words beside the head, each stored as its own row with its own revision. */
export interface Parts {
  readonly pinned: PinnedPolicy;
  readonly request: RequestPart;
  readonly assessment: AssessmentPart;
  readonly plan: PlanPart;
}
export type PartName = keyof Parts;

export const EMPTY_ASSESSMENT: AssessmentPart = {
  situation: '',
  businessImpact: '',
  customerImpact: '',
  cause: '',
  completedAt: null,
  completedBy: null,
};
export const EMPTY_PLAN: PlanPart = { actions: [], agreedAt: null, agreedBy: null };
