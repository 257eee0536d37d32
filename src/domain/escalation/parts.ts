import type { Instant } from '../time';
import type { PinnedPolicy } from '../policy/policy-set';
import type { LegsPart } from '../provider/leg';
import type { ReviewPart } from '../review/review-part';
import type { SlaState } from '../sla/sla-state';
import type { TeamPart } from '../team/team-part';
import type { ReasonCode } from './escalation';
import type { PlanPart } from './plan';

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
  /** Where the subject's SLAs stood when it was escalated; absent where that was not read. */
  readonly slas?: readonly SlaState[];
}

export interface AssessmentPart {
  readonly situation: string;
  readonly businessImpact: string;
  readonly customerImpact: string;
  readonly affectedServices: string;
  readonly risk: string;
  readonly tried: string;
  readonly cause: string;
  readonly completedAt: Instant | null;
  readonly completedBy: string | null;
}

/** The words beside the head, each stored as its own row with its own revision. */
export interface Parts {
  readonly pinned: PinnedPolicy;
  readonly request: RequestPart;
  readonly assessment: AssessmentPart;
  readonly plan: PlanPart;
  readonly team: TeamPart;
  readonly review: ReviewPart;
  readonly legs: LegsPart;
}
export type PartName = keyof Parts;

export const EMPTY_ASSESSMENT: AssessmentPart = {
  situation: '',
  businessImpact: '',
  customerImpact: '',
  affectedServices: '',
  risk: '',
  tried: '',
  cause: '',
  completedAt: null,
  completedBy: null,
};
